package org.mingzhang.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.AmountUnit;

/**
 * A formula of the closed formula language, which forms, sentences and prose share.
 *
 * <pre>
 * 收入.*.一般公共预算            facts: every key, then the named one; whatever stands below is added up
 * 支出.&#64;.一般公共预算           the facts of this line's subject and all subjects under it; in a loop, of this item
 * 绩效项目.&#64;&#64;.明细             the facts of the item for which a repeated form is made
 * 行(1..8)   行(27+28+29)        lines of the same column
 * 栏(2+3+6)  栏(1+2-3)           columns of the same line
 * 表1[27]    表5[合计,2]         a cell of a form: its line, and its column where the line has several
 * 收支总计                       a figure named by the standard
 * 占比(a, b) 完成率(a, b, 元)    functions, see {@link Function}
 * a + b - c                      sums; the signs stand between blanks
 * </pre>
 */
public sealed interface Expression {
    /** Terms added or subtracted. */
    record Sum(List<Signed> terms) implements Expression {}

    /** A term and whether it is subtracted. */
    record Signed(boolean minus, Expression term) {}

    /** A path to facts, or the name of a figure. */
    record Path(List<String> keys) implements Expression {
        public String first() {
            return keys.get(0);
        }

        @Override
        public String toString() {
            return String.join(".", keys);
        }
    }

    /** Lines of the same column, or columns of the same line. */
    record Neighbours(Axis axis, List<Range> ranges) implements Expression {}

    /** From one number to another, subtracted or added. */
    record Range(boolean minus, int from, int to) {}

    /** Along which side of a table {@link Neighbours} counts. */
    enum Axis {
        LINES,
        COLUMNS
    }

    /**
     * A cell of a form.
     *
     * @param form the form's key, such as 表1
     * @param line the line's key: a line number, a subject's code, a name, or {@code @}
     * @param column the column's number; absent where the line has but one
     */
    record CellReference(String form, String line, Optional<Integer> column) implements Expression {}

    /**
     * A function of one or two arguments.
     *
     * @param unit the unit in which the arguments are rounded first; absent for the sentence's own
     */
    record Call(Function function, List<Expression> arguments, Optional<AmountUnit> unit) implements Expression {}

    /** A plain number, for conditions. */
    record Literal(BigDecimal number) implements Expression {}

    /** The closed set of functions. Their arguments are rounded as printed before they are used. */
    enum Function {
        /** {@code 占比(part, whole)}: a share in percent. */
        SHARE("占比", 2),
        /** {@code 完成率(final, budget)}: final accounts in percent of the budget. */
        COMPLETION("完成率", 2),
        /** {@code 变动(this year, last year)}: the difference. */
        CHANGE("变动", 2),
        /** {@code 变动率(this year, last year)}: the difference in percent of last year. */
        CHANGE_RATE("变动率", 2),
        /** {@code 绝对值(x)}: without its sign. */
        ABSOLUTE("绝对值", 1),
        /** {@code 名称(@)}: the name of a subject. */
        NAME("名称", 1),
        /** {@code 上级(@)}: the code of the subject one level up. */
        PARENT("上级", 1),
        /** {@code 个数(path)}: how many keys stand below a path. */
        NUMBER("个数", 1),
        /** {@code 天数(later, earlier)}: the days from one date to the other. */
        DAYS("天数", 2);

        private final String term;
        private final int arity;

        Function(String term, int arity) {
            this.term = term;
            this.arity = arity;
        }

        public String term() {
            return term;
        }

        int arity() {
            return arity;
        }
    }
}
