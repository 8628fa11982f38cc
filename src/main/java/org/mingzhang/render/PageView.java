package org.mingzhang.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates see: records of finished text, nothing to compute. Each page's data is one of {@link Home}, {@link
 * Department} and {@link Disclosure}; every one has a {@link Frame}.
 */
public final class PageView {
    private PageView() {}

    /**
     * What surrounds every page.
     *
     * @param root the relative way to the site's root: empty, or {@code ../} once or more
     * @param title the page's own title
     * @param metas meta tags of 政府网站发展指引, name and content
     * @param crumbs the way from the home page; the last is this page and has an empty href
     * @param active which entry of the main navigation is this page's: {@code home} or {@code departments}
     */
    public record Frame(Site site, String root, String title, List<Pair> metas, List<Link> crumbs, String active) {}

    /**
     * The site, as configured.
     *
     * @param banner a statement at the head of every page, such as that it is an example; may be empty
     * @param lead one sentence beneath the home page's title; may be empty
     * @param footerFacts 主办单位, 网站标识码 …: label and value; an empty value is 待填
     * @param footerLinks links of the footer
     */
    public record Site(
            String name, String banner, String lead, List<Pair> footerFacts, List<Link> footerLinks, String homeHref) {}

    /** A label and its value; an empty value is not known yet. */
    public record Pair(String label, String value) {}

    /** A link; an empty href is plain text. */
    public record Link(String text, String href) {}

    /** The home page: departments and what they have published. */
    public record Home(Frame frame, List<DepartmentRow> departments, List<Link> latest) {}

    /**
     * A department in the home page's list.
     *
     * @param spending this year's total expenditure, printed; with its unit in {@code unit}
     * @param share width of its bar in percent of the longest, such as {@code 12.50}
     * @param documents its disclosures of that year
     */
    public record DepartmentRow(
            String name, String href, String year, String spending, String unit, String share, List<Link> documents) {}

    /**
     * A department's page.
     *
     * @param parent the department that a unit belongs to, where that has a page
     * @param children units with pages of their own that belong to this department
     * @param summary facts such as how many units and people
     * @param chart totals over the years, where two or more are known
     */
    public record Department(
            Frame frame,
            String name,
            @Nullable Link parent,
            List<Link> children,
            List<String> summary,
            @Nullable Figure chart,
            List<YearRow> years,
            String unit,
            List<String> units) {}

    /** A year of a department: its total, the change against the year before in words, and its disclosures. */
    public record YearRow(String year, String total, String change, List<Link> documents, String published) {}

    /**
     * The disclosure's page.
     *
     * @param heading such as 2021年度部门决算, beneath the full name of the {@code department}
     * @param unit of its amounts: a table in another unit says so
     * @param strip what stands beneath the heading: 公开范围, 年度, 金额单位 …
     * @param revisions what became of it after publication
     */
    public record Disclosure(
            Frame frame,
            String department,
            String heading,
            String unit,
            List<Pair> strip,
            List<Brief> brief,
            List<Note> briefNotes,
            List<Part> parts,
            Revisions revisions) {}

    /**
     * What became of a disclosure.
     *
     * @param title 更正说明, or 修订记录 where commits are among them
     * @param days the latest first; none for no section
     */
    public record Revisions(String title, List<Day> days) {}

    /** A day, with what was said of it. */
    public record Day(String date, List<String> notes) {}

    /**
     * One figure of the brief.
     *
     * @param figures one or two printed figures
     * @param shares widths in percent of the bar beneath; empty for no bar
     */
    public record Brief(
            String title, List<String> figures, String unit, List<Run> sentence, List<String> shares, Link source) {}

    /** 第一部分 …; {@code linked} where figures in its sentences lead to their cells. */
    public record Part(
            String id,
            String ordinal,
            String title,
            String shortTitle,
            boolean linked,
            List<Section> sections,
            List<Table> tables,
            List<Definition> definitions,
            List<Note> notes) {}

    /** A numbered section; ordinal is 一, 二 … */
    public record Section(
            String id, String ordinal, String title, String shortTitle, List<Block> blocks, List<Note> notes) {}

    /**
     * How a figure came about; shown when it is asked.
     *
     * @param place where it stands in a table, with an empty text where it stands in none
     * @param formulas the formula as the form notes it, or with its numbers put in; several where one note tells of
     *     several figures with the same parts
     * @param rows what it is made of, to be set one above the other
     * @param value the figure as printed; empty where the note tells of many
     * @param remark what rounding or a declared total makes of it; may be empty
     * @param back where closing it leads
     */
    public record Note(
            String id,
            String title,
            Link place,
            List<String> formulas,
            List<NoteRow> rows,
            String value,
            String remark,
            String back) {
        /** The same note, telling of another figure with the same parts too. */
        Note and(String formula) {
            List<String> more = new ArrayList<>(formulas);
            more.add(formula);
            return new Note(id, title, place, List.copyOf(more), rows, value, remark, back);
        }
    }

    /** A part of a figure; its label leads to its cell, where it has one. A part without a number is labelled by its name. */
    public record NoteRow(Link label, String name, String amount) {}

    /** An entry of 名词解释. */
    public record Definition(String ordinal, String term, List<Block> meaning) {}

    /**
     * A block of text.
     *
     * @param kind {@code paragraph}, {@code heading}, {@code list}, {@code grid}, {@code quote}, {@code rule}, {@code
     *     table}, {@code figure}
     * @param level of a heading: 4, 5, 6 for h4 … h6
     * @param id anchor of a heading; may be empty
     * @param ordered of a list, which then starts with {@code start}
     * @param items of a list; a quote has one
     * @param grid a plain table in prose
     */
    public record Block(
            String kind,
            int level,
            String id,
            List<Run> runs,
            boolean ordered,
            int start,
            List<List<Block>> items,
            @Nullable Grid grid,
            @Nullable Table table,
            @Nullable Figure figure) {}

    /** A table written in prose; {@code align} per column: {@code left}, {@code right}, {@code center} or empty. */
    public record Grid(List<String> align, List<List<Run>> header, List<List<List<Run>>> rows) {}

    /**
     * A stretch of a line.
     *
     * @param kind {@code text}, {@code figure} (a figure of the ledger), {@code strong}, {@code emphasis}, {@code
     *     link}, {@code break}, {@code code}
     * @param id of a figure to which closing its note leads back; may be empty
     */
    public record Run(String kind, String text, String href, List<Run> runs, String id) {
        Run(String kind, String text, String href, List<Run> runs) {
            this(kind, text, href, runs, "");
        }
    }

    /**
     * An official table.
     *
     * @param number such as 表1; empty inside a report
     * @param kind {@code sides} (blocks side by side, which a narrow screen stacks), {@code subjects} (hierarchy of
     *     subjects with several columns), {@code plain}
     * @param shape how a narrow screen can take it apart
     * @param header rows of headings, the row of 栏次 last where there is one
     * @param statement 说明 of an empty table; may be empty
     * @param whys the notes of its figures
     */
    public record Table(
            String id,
            String number,
            String title,
            String shortTitle,
            String department,
            String unit,
            String kind,
            Shape shape,
            List<Row> header,
            List<Row> body,
            List<String> notes,
            String statement,
            List<Note> whys) {}

    /**
     * How a table falls into blocks.
     *
     * @param stacked whether it has blocks side by side, which a narrow screen stacks
     * @param even whether these hold nothing but amounts, each in {@code width} columns
     * @param coded whether their lines begin with a code
     * @param names how many columns of codes and names come first; {@code amounts} follow them
     * @param emptyLines how many named lines of these blocks have no amount
     */
    public record Shape(
            boolean stacked, boolean even, boolean coded, int names, int amounts, int width, int emptyLines) {}

    /**
     * A row.
     *
     * @param weight {@code plain}, {@code group} (类), {@code subtotal}, {@code total}; of the first block in it
     */
    public record Row(String weight, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param kind {@code heading}, {@code column-number}, {@code name}, {@code code}, {@code line-number}, {@code
     *     amount}; an amount without text is blank
     * @param id anchor, on the first cell of a line; may be empty
     * @param pale how many leading characters of a code are its parent's
     * @param level depth in the hierarchy, 1 to 3; 0 outside
     * @param weight as in {@link Row}, for this cell's own block
     * @param lacks {@code amounts} where its line has none in this block, {@code name} where it has no name either: narrow
     *     screens may fold the former and drop the latter; empty for any other
     * @param href the note of an amount that was worked out; may be empty
     */
    public record Cell(
            String kind,
            String text,
            int colspan,
            int rowspan,
            String id,
            int pale,
            int level,
            String weight,
            String lacks,
            Position at,
            String href) {
        Cell(
                String kind,
                String text,
                int colspan,
                int rowspan,
                String id,
                int pale,
                int level,
                String weight,
                String lacks,
                Position at) {
            this(kind, text, colspan, rowspan, id, pale, level, weight, lacks, at, "");
        }

        /** The same cell, leading to the note of its figure. */
        Cell leadingTo(String note) {
            return new Cell(kind, text, colspan, rowspan, id, pale, level, weight, lacks, at, note);
        }
    }

    /**
     * Where a cell stands.
     *
     * @param side its block, counted from 1; 0 where it spans several or follows one that does
     * @param column counted from 0 in the table; {@code place} from 0 in its block
     * @param opens whether a block, or the amounts after codes and names, begin with it
     * @param shared whether its block shares the title of the block before it
     * @param label the lowest heading of its column
     */
    public record Position(int side, int column, int place, boolean opens, boolean shared, String label) {}

    /**
     * A chart.
     *
     * @param wide inline SVG for wide screens and print
     * @param narrow inline SVG for phones
     * @param png where its picture can be downloaded
     * @param note where its figures are found
     * @param remarks what else must be said: 推算, slivers drawn wider
     * @param header and {@code rows} the same figures as a table
     */
    public record Figure(
            String id,
            String number,
            String title,
            String unit,
            TemplateHTMLOutputModel wide,
            TemplateHTMLOutputModel narrow,
            String png,
            String description,
            List<Run> note,
            List<String> remarks,
            List<String> header,
            List<List<String>> rows) {}
}
