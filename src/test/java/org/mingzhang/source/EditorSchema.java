package org.mingzhang.source;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** A printed schema in the hands of a library that others wrote. */
public final class EditorSchema {
    private static final JsonSchemaFactory DRAFT = JsonSchemaFactory.getInstance(VersionFlag.V7);

    private final String text;
    private final com.networknt.schema.JsonSchema schema;

    public EditorSchema(String text) {
        this.text = text;
        this.schema = DRAFT.getSchema(text);
    }

    /** What is wrong with a file. */
    public Set<ValidationMessage> faults(String yaml) {
        return schema.validate(YamlJson.of(yaml));
    }

    /** What is wrong with the schema itself. */
    public Set<ValidationMessage> ownFaults() {
        return DRAFT.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"))
                .validate(text, com.networknt.schema.InputFormat.JSON);
    }
}
