package org.mingzhang.prose.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.prose.text.Ordinal;
import org.mingzhang.prose.text.Ordinal.Style;

/**
 * The nesting of a text's numbered headings and items, as their numbers tell it: a number that goes on an open series
 * belongs there, a first one opens a series within.
 */
final class Outline {
    private static final Pattern INLINE =
            Pattern.compile("(?<=[。；;：:，])(?:[（(](\\d{1,2})[）)]|(\\d{1,2})(?:[、．）)]|\\.(?!\\d)))");

    /** Deeper than any series nests; what lies below is forgotten. */
    private static final int DEEPEST = 64;

    /** A numbered passage that does not follow the one before. */
    record Jump(Passage passage, Ordinal ordinal, int before) {}

    private record Open(Style style, int number, int passage, boolean heading) {}

    private record First(Style style, int passage) {}

    private final List<Open> stack = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    /** Headings without a number, and parts. */
    private final List<Integer> breaks = new ArrayList<>();

    private final List<First> firsts = new ArrayList<>();
    private final List<@Nullable Style> innermost = new ArrayList<>();

    static Outline of(Reading reading) {
        Outline outline = new Outline();
        for (Passage passage : reading.passages()) {
            boolean part = passage.block()
                    .ordinal()
                    .map(ordinal -> ordinal.style() == Style.PART)
                    .orElse(true);
            if (passage.isHeading() && part) {
                outline.breaks.add(passage.index());
            }
            passage.block().ordinal().ifPresent(ordinal -> outline.enter(passage, ordinal));
            outline.inline(passage);
            int depth = outline.stack.size();
            outline.innermost.add(
                    depth == 0 ? null : outline.stack.get(depth - 1).style());
        }
        return outline;
    }

    List<Jump> jumps() {
        return jumps;
    }

    /**
     * Whether a later passage still belongs to the part that an earlier one stands in: no new series of the earlier
     * one's innermost style, no part and no heading without a number began between them.
     */
    boolean isWithin(Passage earlier, Passage later) {
        boolean parted = breaks.stream().anyMatch(at -> at > earlier.index() && at <= later.index());
        if (parted) {
            return false;
        }
        Style style = innermost.get(earlier.index());
        return firsts.stream()
                .filter(first -> first.passage() > earlier.index() && first.passage() <= later.index())
                .noneMatch(first -> first.style() == style);
    }

    private void enter(Passage passage, Ordinal ordinal) {
        int at = continued(ordinal.style(), ordinal.number());
        if (at < 0 && ordinal.number() > 1) {
            at = last(ordinal.style());
            jumps.add(new Jump(passage, ordinal, at < 0 ? 0 : stack.get(at).number()));
        }
        if (at >= 0) {
            stack.subList(at, stack.size()).clear();
        }
        if (stack.size() > DEEPEST) {
            stack.remove(0);
        }
        if (ordinal.number() == 1) {
            restart(ordinal.style(), passage.isHeading());
            firsts.add(new First(ordinal.style(), passage.index()));
        }
        stack.add(new Open(ordinal.style(), ordinal.number(), passage.index(), passage.isHeading()));
    }

    /**
     * A first heading ends an open series of its style; but 一、 may stand within 一、, and a list of items within a
     * series of headings.
     */
    private void restart(Style style, boolean heading) {
        int at = last(style);
        boolean nests = style == Style.CHINESE || style == Style.PART;
        if (at >= 0 && !nests && stack.get(at).heading() == heading) {
            stack.subList(at, stack.size()).clear();
        }
    }

    private int continued(Style style, int number) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).style() == style && stack.get(i).number() == number - 1) {
                return i;
            }
        }
        return -1;
    }

    private int last(Style style) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).style() == style) {
                return i;
            }
        }
        return -1;
    }

    /** Numbers within a passage go on its series, so that the next passage may go on from them. */
    private void inline(Passage passage) {
        Matcher matcher = INLINE.matcher(passage.text());
        while (matcher.find()) {
            boolean brackets = matcher.group(1) != null;
            int number = Integer.parseInt(brackets ? matcher.group(1) : matcher.group(2));
            Style style = brackets ? Style.ARABIC_BRACKETS : Style.ARABIC;
            int at = continued(style, number);
            if (at >= 0) {
                stack.set(
                        at,
                        new Open(
                                style,
                                number,
                                stack.get(at).passage(),
                                stack.get(at).heading()));
            } else if (number == 1 && stack.size() <= DEEPEST) {
                stack.add(new Open(style, number, passage.index(), false));
            }
        }
    }
}
