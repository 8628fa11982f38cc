package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.prose.text.Block;
import org.mingzhang.prose.text.Quantity;
import org.mingzhang.prose.text.Unit;

/** A heading or paragraph with what stands around its quantities. */
final class Passage {
    private static final String DELIMITERS = "，。；：、！？,;:";

    private final Block block;
    private final int index;
    private final Map<Integer, Integer> order = new HashMap<>();
    private final List<String> leads = new ArrayList<>();
    private final Set<Unit> precise = new HashSet<>();

    /**
     * @param block the text
     * @param index its place among all passages
     */
    Passage(Block block, int index) {
        this.block = block;
        this.index = index;
        for (Quantity quantity : block.quantities()) {
            order.put(quantity.start(), order.size());
            if (quantity.decimals() >= 2) {
                precise.add(quantity.unit());
            }
            leads.add(text().substring(leadStart(quantity), quantity.start()));
        }
    }

    Block block() {
        return block;
    }

    int index() {
        return index;
    }

    String text() {
        return block.text();
    }

    List<Quantity> quantities() {
        return block.quantities();
    }

    Span span(Quantity quantity) {
        return block.span(quantity);
    }

    Span span(int start, int end) {
        return block.span(start, end);
    }

    boolean isHeading() {
        return block.kind() == Block.Kind.HEADING;
    }

    /**
     * What exact amounts a printed one may stand for. Beside amounts with two decimals a round one is exact to as many.
     */
    Rates.Range range(Quantity quantity) {
        boolean exact = quantity.isMoney() && quantity.decimals() == 0 && precise.contains(quantity.unit());
        BigDecimal half = exact ? quantity.half().movePointLeft(2) : quantity.half();
        return new Rates.Range(quantity.value(), half);
    }

    /** What stands directly before a quantity, back to the last delimiter or quantity. */
    String lead(Quantity quantity) {
        return leads.get(position(quantity));
    }

    private int position(Quantity quantity) {
        return Objects.requireNonNull(order.get(quantity.start()), "a quantity of this passage");
    }

    private int leadStart(Quantity quantity) {
        int floor = previous(quantity).map(Quantity::end).orElse(0);
        int at = quantity.start();
        int depth = 0;
        while (at > floor) {
            char c = text().charAt(at - 1);
            depth += c == '）' || c == ')' ? 1 : c == '（' || c == '(' ? -1 : 0;
            if (depth < 0 || (depth == 0 && DELIMITERS.indexOf(c) >= 0 && !text().startsWith("收、支", at - 2))) {
                return at;
            }
            at--;
        }
        return at;
    }

    /** Whether a quantity is one of several in a row (各为 a、b), so that it is not told which belongs to what. */
    boolean isEnumerated(Quantity quantity) {
        String text = text();
        int before = quantity.start() - 1;
        int after = quantity.end();
        boolean second = before > 0 && "、,，和及".indexOf(text.charAt(before)) >= 0 && isFigure(text.charAt(before - 1));
        boolean first = after + 1 < text.length()
                && "、和及".indexOf(text.charAt(after)) >= 0
                && Character.isDigit(text.charAt(after + 1));
        return first || second;
    }

    private static boolean isFigure(char c) {
        return Character.isDigit(c) || c == '%' || c == '元';
    }

    /** What stands directly behind a quantity, up to the next delimiter, at most some characters. */
    String tail(Quantity quantity) {
        int end = quantity.end();
        int limit = Math.min(text().length(), end + 12);
        while (end < limit && DELIMITERS.indexOf(text().charAt(end)) < 0) {
            end++;
        }
        return text().substring(quantity.end(), end);
    }

    Optional<Quantity> previous(Quantity quantity) {
        int at = position(quantity);
        return at > 0 ? Optional.of(quantities().get(at - 1)) : Optional.empty();
    }

    List<Quantity> before(Quantity quantity) {
        return quantities().subList(0, position(quantity));
    }

    /** The text between two places of this passage. */
    String between(int from, int to) {
        return text().substring(Math.min(from, to), Math.max(from, to));
    }

    /** How many sentences end between two places. */
    long sentencesBetween(int from, int to) {
        return between(from, to).chars().filter(c -> c == '。').count();
    }

    /** The offset at which the sentence of a place begins. */
    int sentenceStart(int offset) {
        return text().lastIndexOf('。', Math.max(0, offset - 1)) + 1;
    }

    /** The offset behind the sentence of a place. */
    int sentenceEnd(int offset) {
        int end = text().indexOf('。', offset);
        return end < 0 ? text().length() : end;
    }
}
