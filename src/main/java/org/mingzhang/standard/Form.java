package org.mingzhang.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;

/**
 * An official form (表), as data: blocks of lines that stand side by side.
 *
 * @param key how formulas call it, such as 表1
 * @param id the anchor of its table on a page, such as {@code table-1}
 * @param number its form number, empty for a form inside a report
 * @param title the official title, without the year
 * @param shortTitle how the contents list calls it
 * @param unit the unit in which its amounts are printed
 * @param numbered whether the numbers of columns (栏次) are printed
 * @param each where a form is repeated: the path of whose keys each gives one table; {@code @@} is that key
 * @param totals lines at the foot that reach across blocks
 * @param notes 注, as printed beneath
 * @param emptyStatement 说明 printed when no cell has an amount
 */
public record Form(
        String key,
        String id,
        String number,
        String title,
        String shortTitle,
        AmountUnit unit,
        boolean numbered,
        Optional<Expression.Path> each,
        List<Block> blocks,
        List<TotalLine> totals,
        List<String> notes,
        Optional<String> emptyStatement,
        Span span) {

    /**
     * Lines under one set of columns.
     *
     * @param title what stands above the block, such as 收入; may be empty
     */
    public record Block(String title, List<Column> columns, List<LineRule> lines) {
        /** The columns that carry text or amounts, from left to right. */
        public List<Column> leaves() {
            return columns.stream().flatMap(column -> column.leaves().stream()).toList();
        }
    }

    /**
     * A column, or a heading merged over columns.
     *
     * @param number 栏次; 0 for columns of text
     * @param formula the rule of the column, for lines that have none of their own
     * @param below the columns under a merged heading
     */
    public record Column(
            String title, Holds holds, int number, Optional<Expression> formula, List<Column> below, Span span) {
        public List<Column> leaves() {
            return below.isEmpty()
                    ? List.of(this)
                    : below.stream().flatMap(column -> column.leaves().stream()).toList();
        }

        public int depth() {
            return 1 + below.stream().mapToInt(Column::depth).max().orElse(0);
        }
    }

    /** What a column holds. */
    public enum Holds {
        CODE("编码"),
        NAME("名称"),
        LINE_NUMBER("行次"),
        AMOUNT("金额");

        private final String term;

        Holds(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }
    }

    /** How much a line stands out. */
    public enum Weight {
        PLAIN("普通"),
        GROUP("类"),
        SUBTOTAL("小计"),
        TOTAL("合计");

        private final String term;

        Weight(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }
    }

    /** One line, or a rule that makes lines. */
    public sealed interface LineRule {
        /**
         * A line that is always there.
         *
         * @param key its line number, else its code, else its name
         * @param number 行次, empty where the form has none
         * @param subject what {@code @} stands for in formulas: a code, {@code *} for all; absent for none
         * @param formulas by column number; 0 stands for every column
         */
        record Fixed(
                String key,
                String number,
                String code,
                String name,
                Weight weight,
                Optional<String> subject,
                Map<Integer, Expression> formulas,
                Span span)
                implements LineRule {}

        /** The subjects in use, with their parents, in order of code. */
        record Subjects(String classification, List<Expression.Path> from, Span span) implements LineRule {}

        /** The names under a path, in the order written. */
        record Names(Expression.Path from) implements LineRule {}
    }

    /**
     * A total at the foot of a form.
     *
     * @param from the first block it reaches across, counted from 0
     * @param to the last block
     */
    public record TotalLine(String name, int from, int to, int column, Expression formula, Span span) {}
}
