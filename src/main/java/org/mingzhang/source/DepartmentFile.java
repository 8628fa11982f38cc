package org.mingzhang.source;

/** The keys of {@code department.yaml}. */
public final class DepartmentFile {
    static final String NAME = "名称";
    static final String SHORT_NAME = "简称";
    static final String LEVEL = "层级";
    static final String PARENT = "所属部门";

    /** All keys: those that the reader knows, and those that an editor offers. */
    public static final Schema.Group DECLARED = new Declaration()
            .required(NAME, "name", new Schema.Text("部门的全称，与公章一致"))
            .optional(SHORT_NAME, "short-name", new Schema.Text("文字里用的称呼；不写就用全称"))
            .optional(LEVEL, "level", new Schema.Text("部门的层级，例如 区级"))
            .optional(PARENT, "parent", new Schema.Text("是别的部门的单位的，写那个部门的文件夹名"))
            .group("编制公开的部门");

    private DepartmentFile() {}
}
