package org.mingzhang.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mingzhang.source.DisclosureHead;
import org.mingzhang.standard.FilledTable;

/**
 * The digest of what a disclosure publishes: its amounts as printed, the words of its tables, its sentences and its charts.
 * What is said of corrections is no part of it.
 */
final class PublishedText {
    private final MessageDigest digest;

    private PublishedText() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    static String digest(Edition edition) {
        PublishedText text = new PublishedText();
        text.add(edition.disclosure().department().name());
        text.add(edition.filled().standard().title());
        edition.filled().tables().values().forEach(text::add);
        edition.sentences().forEach((section, sentences) -> {
            if (!section.equals(DisclosureHead.CORRECTIONS)) {
                text.add(section);
                sentences.forEach(sentence -> text.add(sentence.where(), sentence.text()));
            }
        });
        edition.narrative()
                .charts()
                .forEach((key, chart) ->
                        text.add(key, chart.title(), chart.data().toString()));
        return HexFormat.of().formatHex(text.digest.digest());
    }

    private void add(FilledTable table) {
        add(table.id(), table.title());
        table.blocks().stream().flatMap(block -> block.lines().stream()).forEach(line -> add(line.code(), line.name()));
        table.cells()
                .forEach(cell -> add(
                        cell.key().toString(),
                        cell.amount().printed(table.form().unit()).toString()));
    }

    private void add(String... words) {
        for (String word : words) {
            digest.update(word.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }
}
