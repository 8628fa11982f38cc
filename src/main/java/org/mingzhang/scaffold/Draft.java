package org.mingzhang.scaffold;

/**
 * The text of a new file of figures.
 *
 * @param text with LF line ends
 * @param empty how many values are to be filled in
 * @param words how many texts of last year are to be gone over
 */
public record Draft(String text, int empty, int words) {
    /** What begins every line that only says how to go on; a later draft does not repeat such lines. */
    static final String HINT = "# 明账新建：";

    /** How many folders below {@code content/} a file of figures lies. */
    static final int DEPTH = 2;

    /** What stands beside a value that is to be filled in. */
    static final String MARK = "# 待填";

    /** The line that keeps what is not finished from being released, and with it the rest of the site from being held up. */
    static final String STATUS = "状态: 草稿   # 预览看得到，不发布；写好、核对好以后，删去这一行\n";
}
