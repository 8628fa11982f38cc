package org.mingzhang.scaffold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text, each at its place in the text as it was; what lies within a stretch that goes, goes with it. */
final class Edits {
    private record Edit(int start, int end, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    void insert(int at, String text) {
        replace(at, at, text);
    }

    String applied(String text) {
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder applied = new StringBuilder();
        int from = 0;
        for (Edit edit : edits) {
            if (edit.start() < from) {
                continue;
            }
            applied.append(text, from, edit.start()).append(edit.text());
            from = edit.end();
        }
        return applied.append(text, from, text.length()).toString();
    }
}
