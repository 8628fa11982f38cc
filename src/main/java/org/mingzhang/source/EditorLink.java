package org.mingzhang.source;

/**
 * The first line of a content file, which tells an editor where the schema of the file is: a path from the file's own
 * folder, with forward slashes on every system.
 */
public final class EditorLink {
    /** The folder in {@code content/} with the schemas; by its point nobody takes it for a department. */
    public static final String FOLDER = ".schema";

    /** The names of the files of which each site has one kind only. */
    public static final String SITE = "site";

    public static final String DEPARTMENT = "department";

    private static final String START = "# yaml-language-server: $schema=";

    private EditorLink() {}

    /** The name of a schema's file; a standard's goes by its id. */
    public static String file(String name) {
        return name + ".json";
    }

    /**
     * The line, without its end.
     *
     * @param name of the schema: a standard's id, {@link #SITE} or {@link #DEPARTMENT}
     * @param depth how many folders below {@code content/} the file lies
     */
    public static String line(String name, int depth) {
        return START + "../".repeat(depth) + FOLDER + "/" + file(name);
    }

    /** Whether a line is such a link. */
    public static boolean isLink(String line) {
        return line.startsWith(START);
    }
}
