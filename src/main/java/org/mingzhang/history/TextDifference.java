package org.mingzhang.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.mingzhang.history.SentenceChange.Words;

/** What differs between two lists of texts, and between two texts. */
final class TextDifference {
    /** A number with its marks, a word in Latin letters, any other character on its own. */
    private static final Pattern TOKEN =
            Pattern.compile("[-−]?\\d[\\d,.]*%?|[A-Za-z]+|[\\x{10000}-\\x{10FFFF}]|.", Pattern.DOTALL);

    /** Texts that share less than this part of their pairs of characters are two texts and not one that changed. */
    private static final int ALIKE_PERCENT = 50;

    /** Beyond so many comparisons texts are paired in their order. */
    private static final int MOST = 40_000;

    private TextDifference() {}

    /** A text of one list and the text of the other that took its place; −1 for none. */
    record Pair(int before, int after) {}

    /** What is not the same in both, in order. */
    static List<Pair> pairs(List<String> before, List<String> after) {
        List<Pair> pairs = new ArrayList<>();
        for (Edit edit : edits(new HistogramDiff(), before, after)) {
            pairs.addAll(paired(edit, before, after));
        }
        return pairs;
    }

    /** Both texts with what differs marked. */
    static List<List<Words>> words(String before, String after) {
        List<String> old = tokens(before);
        List<String> young = tokens(after);
        List<Edit> edits = edits(MyersDiff.INSTANCE, old, young);
        boolean[] oldChanged = new boolean[old.size()];
        boolean[] youngChanged = new boolean[young.size()];
        for (Edit edit : edits) {
            java.util.Arrays.fill(oldChanged, edit.getBeginA(), edit.getEndA(), true);
            java.util.Arrays.fill(youngChanged, edit.getBeginB(), edit.getEndB(), true);
        }
        return List.of(joined(old, oldChanged), joined(young, youngChanged));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Words> joined(List<String> tokens, boolean[] changed) {
        List<Words> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < changed.length; i++) {
            text.append(tokens.get(i));
            if (i + 1 == changed.length || changed[i + 1] != changed[i]) {
                words.add(new Words(text.toString(), changed[i]));
                text.setLength(0);
            }
        }
        return words;
    }

    private static List<Edit> edits(DiffAlgorithm algorithm, List<String> before, List<String> after) {
        return algorithm.diff(new ByText(), new Texts(before), new Texts(after));
    }

    /** The texts of one edit, paired so that they are most alike. */
    private static List<Pair> paired(Edit edit, List<String> before, List<String> after) {
        int rows = edit.getLengthA();
        int columns = edit.getLengthB();
        if ((long) rows * columns > MOST) {
            return inOrder(edit);
        }
        int[][] alike = new int[rows][columns];
        int[][] best = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                alike[i][j] = alike(before.get(edit.getBeginA() + i), after.get(edit.getBeginB() + j));
                best[i][j] = Math.max(alike[i][j] + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return walked(edit, alike, best);
    }

    private static List<Pair> walked(Edit edit, int[][] alike, int[][] best) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < edit.getLengthA() || j < edit.getLengthB()) {
            boolean both = i < edit.getLengthA() && j < edit.getLengthB();
            if (both && alike[i][j] > 0 && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                pairs.add(new Pair(edit.getBeginA() + i++, edit.getBeginB() + j++));
            } else if (j == edit.getLengthB() || (both && best[i][j] == best[i + 1][j])) {
                pairs.add(new Pair(edit.getBeginA() + i++, -1));
            } else {
                pairs.add(new Pair(-1, edit.getBeginB() + j++));
            }
        }
        return pairs;
    }

    private static List<Pair> inOrder(Edit edit) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(edit.getLengthA(), edit.getLengthB()); i++) {
            pairs.add(new Pair(
                    i < edit.getLengthA() ? edit.getBeginA() + i : -1,
                    i < edit.getLengthB() ? edit.getBeginB() + i : -1));
        }
        return pairs;
    }

    /** How many percent of their pairs of neighbouring characters two texts share; 0 where they are too few. */
    private static int alike(String one, String other) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 1 < other.length(); i++) {
            String pair = other.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            shared += left > 0 ? 1 : 0;
            pairs.put(pair, left - 1);
        }
        int all = Math.max(1, one.length() + other.length() - 2);
        int percent = 200 * shared / all;
        return percent >= ALIKE_PERCENT ? percent : 0;
    }

    /** A list of texts, as JGit compares it. */
    private static final class Texts extends Sequence {
        private final List<String> texts;

        Texts(List<String> texts) {
            this.texts = texts;
        }

        @Override
        public int size() {
            return texts.size();
        }
    }

    /** Texts are the same when they are equal. */
    private static final class ByText extends SequenceComparator<Texts> {
        @Override
        public boolean equals(Texts a, int ai, Texts b, int bi) {
            return a.texts.get(ai).equals(b.texts.get(bi));
        }

        @Override
        public int hash(Texts texts, int index) {
            return texts.texts.get(index).hashCode();
        }
    }
}
