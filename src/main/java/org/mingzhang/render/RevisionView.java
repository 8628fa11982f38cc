package org.mingzhang.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Display;
import org.mingzhang.ledger.Correction;

/** Puts corrections and commits together by days: of one day, corrections first. */
record RevisionView(Words words) {
    /**
     * The section.
     *
     * @param corrections the latest first
     * @param commits the latest day first; absent where pages do not tell them
     */
    PageView.Revisions view(List<Correction> corrections, Optional<List<Pages.Note>> commits) {
        if (commits.isEmpty()) {
            List<PageView.Day> days = corrections.stream()
                    .map(one -> new PageView.Day(one.date().toString(), List.of(one.note())))
                    .toList();
            return new PageView.Revisions(words.text("corrections"), days);
        }
        SortedMap<LocalDate, List<String>> days = new TreeMap<>(Comparator.reverseOrder());
        corrections.forEach(one -> add(days, one.date(), one.note()));
        commits.get().forEach(one -> add(days, one.day(), subject(one)));
        return new PageView.Revisions(
                words.text("revisions"),
                days.entrySet().stream()
                        .map(day -> new PageView.Day(day.getKey().toString(), List.copyOf(day.getValue())))
                        .toList());
    }

    private static void add(SortedMap<LocalDate, List<String>> days, LocalDate day, String note) {
        days.computeIfAbsent(day, none -> new ArrayList<>()).add(note);
    }

    private String subject(Pages.Note commit) {
        return commit.text().isBlank() ? words.text("revisionUntold") : Display.harmless(commit.text());
    }
}
