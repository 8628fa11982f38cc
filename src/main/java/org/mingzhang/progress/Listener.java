package org.mingzhang.progress;

/** Hears how work goes; from many threads at once. */
public interface Listener {
    /** Does not care. */
    Listener SILENT = new Listener() {};

    /**
     * A stage begins, and the one before is over.
     *
     * @param items how many items it works on; 0 where they are not counted
     */
    default void begins(Stage stage, int items) {}

    /** One more item of the stage is done. */
    default void done() {}

    /** A file or folder is read. */
    default void reads(String file) {}

    /** Something of the program's or the site's own is used; it may be told more than once. */
    default void uses(Used kind, String name) {}

    /** What work makes use of. */
    enum Used {
        STANDARD,
        THEME
    }
}
