package org.mingzhang.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names a person most likely meant, by edit distance. */
public final class Nearest {
    private static final int AT_MOST = 3;

    /** A longer text is no misspelt name, and comparing it would take long. */
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The nearest of the known names, best first; none when nothing is near. */
    public static List<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        record Candidate(String name, int distance) {}
        return known.stream()
                .distinct()
                .filter(name -> name.length() <= LONGEST)
                .map(name -> new Candidate(name, distance(typed, name)))
                .filter(candidate -> isNear(typed, candidate.name(), candidate.distance()))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(AT_MOST)
                .map(Candidate::name)
                .toList();
    }

    private static boolean isNear(String typed, String name, int distance) {
        boolean contained = typed.length() > 1 && (name.contains(typed) || typed.contains(name));
        return contained || distance <= Math.max(1, Math.max(typed.length(), name.length()) / 3);
    }

    /** Edits (insert, delete, replace, swap of neighbours) from one text to the other. */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int step(int[][] edits, String a, String b, int i, int j) {
        int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
