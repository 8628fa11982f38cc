package org.mingzhang.prose.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.prose.text.Block;
import org.mingzhang.prose.text.PublishedText;
import org.mingzhang.prose.text.Quantity;

/**
 * A published text as the rules see it.
 *
 * @param text the text
 * @param passages its headings and paragraphs in order
 * @param places all quantities of headings and paragraphs
 * @param named under each bare name some of its quantities, none twice with the same value
 * @param year the fiscal year that most of the text speaks of, or 0
 */
public record Reading(
        PublishedText text, List<Passage> passages, List<Place> places, Map<String, List<Place>> named, int year) {
    /** Longer paragraphs are looked at piece by piece. */
    private static final int PIECE = 2_000;

    private static final int MANY = 100;

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d) ?年");

    /**
     * A quantity with the passage it stands in.
     *
     * @param bare the bare name before it
     */
    record Place(Passage passage, Quantity quantity, String bare) {
        Place(Passage passage, Quantity quantity) {
            this(passage, quantity, Labels.bare(passage.lead(quantity)));
        }
    }

    public static Reading of(PublishedText text) {
        List<Passage> passages = new ArrayList<>();
        for (Block block : text.prose()) {
            block.pieces(PIECE).forEach(piece -> passages.add(new Passage(piece, passages.size())));
        }
        List<Place> places = new ArrayList<>();
        passages.forEach(passage -> passage.quantities().forEach(one -> places.add(new Place(passage, one))));
        return new Reading(text, List.copyOf(passages), List.copyOf(places), named(places), year(text));
    }

    private static Map<String, List<Place>> named(List<Place> places) {
        Map<String, List<Place>> named = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Place place : places) {
            List<Place> same = named.computeIfAbsent(place.bare(), name -> new ArrayList<>());
            if (same.size() < MANY && seen.add(place.bare() + place.quantity().shown())) {
                same.add(place);
            }
        }
        return named;
    }

    private static int year(PublishedText text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Block block : text.blocks()) {
            Matcher matcher = YEAR.matcher(block.text());
            while (matcher.find()) {
                int weight = block.text().startsWith("度", matcher.end()) ? 3 : 1;
                counts.merge(Integer.parseInt(matcher.group(1)), weight, Integer::sum);
            }
        }
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            most = entry.getValue() > counts.getOrDefault(most, 0) ? entry.getKey() : most;
        }
        return most;
    }

    /** How many figures the prose has. */
    public int figures() {
        return places.size();
    }

    /** How many sentences the prose has. */
    public int sentences() {
        return passages.stream()
                .mapToInt(passage -> (int)
                        Math.max(1, passage.sentencesBetween(0, passage.text().length())))
                .sum();
    }
}
