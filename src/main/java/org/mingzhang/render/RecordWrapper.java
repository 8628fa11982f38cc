package org.mingzhang.render;

import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Shows templates the components of records and nothing else of any object. */
final class RecordWrapper {
    private RecordWrapper() {}

    static DefaultObjectWrapper create() {
        DefaultObjectWrapperBuilder builder = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
        builder.setMemberAccessPolicy(componentsOnly());
        builder.setExposeFields(false);
        return builder.build();
    }

    private static MemberAccessPolicy componentsOnly() {
        return new MemberAccessPolicy() {
            @Override
            public freemarker.ext.beans.ClassMemberAccessPolicy forClass(Class<?> type) {
                return new Components(type);
            }

            @Override
            public boolean isToStringAlwaysExposed() {
                return false;
            }
        };
    }

    /** The accessors of one record. */
    private record Components(Class<?> type) implements freemarker.ext.beans.ClassMemberAccessPolicy {
        @Override
        public boolean isMethodExposed(java.lang.reflect.Method method) {
            RecordComponent[] components = type.getRecordComponents();
            return components != null
                    && method.getParameterCount() == 0
                    && Arrays.stream(components)
                            .anyMatch(component -> component.getName().equals(method.getName()));
        }

        @Override
        public boolean isConstructorExposed(java.lang.reflect.Constructor<?> constructor) {
            return false;
        }

        @Override
        public boolean isFieldExposed(java.lang.reflect.Field field) {
            return false;
        }
    }
}
