package org.mingzhang.prose.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.prose.text.Quantity;

/**
 * A budget and what was spent of it, as one passage states them.
 *
 * @param budget 年初预算, 全年预算 and the like
 * @param spent 支出决算, 执行数 and the like
 */
record BudgetPair(Quantity budget, Quantity spent) {
    private static final Pattern RATE = Pattern.compile(".*(?:完成|执行率|进度).*");
    private static final Pattern SPENT = Pattern.compile(".*(?:决算|执行|实际|支出数?为?|完成|使用|支付|到位).*");
    private static final Pattern ACTUAL = Pattern.compile(".*(?:决算|执行|实际).*");
    private static final Pattern BUDGET = Pattern.compile(
            ".*(?<!公共|基金|经营)预算(?:数|额|资金|收入|支出|安排|金额|指标|总额|批复|下达|财政拨款)*(?:[（(][^（）()]*[）)])?(?:为|是|共|计|数)*$");

    static boolean isBudget(Passage passage, Quantity quantity) {
        String lead = passage.lead(quantity);
        return quantity.isMoney()
                && BUDGET.matcher(lead).matches()
                && !ACTUAL.matcher(lead).matches();
    }

    static boolean isSpent(Passage passage, Quantity quantity) {
        String lead = passage.lead(quantity);
        return quantity.isMoney() && SPENT.matcher(lead).matches() && !isBudget(passage, quantity);
    }

    /** Budgets stated before a place, nearest last; of this kind (年初, 全年, …) where the passage tells kinds apart. */
    static List<Quantity> budgets(Passage passage, int offset, String kind) {
        List<Quantity> all = passage.quantities().stream()
                .filter(one -> one.end() <= offset && isBudget(passage, one))
                .toList();
        List<Quantity> named = all.stream()
                .filter(one -> !kind.isEmpty() && passage.lead(one).contains(kind))
                .toList();
        return named.isEmpty() ? all : named;
    }

    /** The nearest budget and the nearest spending before a place. */
    static Optional<BudgetPair> before(Passage passage, int offset, String kind) {
        List<Quantity> budgets = budgets(passage, offset, kind);
        List<Quantity> spent = passage.quantities().stream()
                .filter(one -> one.end() <= offset && isSpent(passage, one))
                .toList();
        if (budgets.isEmpty() || spent.isEmpty()) {
            return Optional.empty();
        }
        BudgetPair pair = new BudgetPair(budgets.get(budgets.size() - 1), spent.get(spent.size() - 1));
        if (passage.quantities().stream().anyMatch(one -> isRateBetween(passage, one, pair))) {
            return Optional.empty();
        }
        int first = Math.min(pair.budget.start(), pair.spent.start());
        return passage.sentencesBetween(first, offset) <= 2 ? Optional.of(pair) : Optional.empty();
    }

    /** Whether a rate already closed the statement of the budget before the spending, which then is of something else. */
    private static boolean isRateBetween(Passage passage, Quantity one, BudgetPair pair) {
        return one.isPercent()
                && one.start() > pair.budget.end()
                && one.end() < pair.spent.start()
                && RATE.matcher(passage.lead(one)).matches();
    }

    /** Which kind of budget a clause names: 年初, 全年 or 调整, or none. */
    static String kind(String clause) {
        for (String kind : List.of("年初", "全年", "调整", "年度")) {
            if (clause.contains(kind + "预算")) {
                return kind;
            }
        }
        return "";
    }
}
