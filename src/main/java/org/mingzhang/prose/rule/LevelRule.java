package org.mingzhang.prose.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;

/** A district or county that explains its terms in the words of the city's template: 指市级财政…, 市直部门. */
final class LevelRule implements Rule {
    private static final Pattern OWN = Pattern.compile("市([\\u4e00-\\u9fff]{2,3}?)([区县])(?!域)");
    private static final Pattern NO_PLACE = Pattern.compile(".*(?:开发|示范|管理|高新|新技术|产业|辖|社|全|各|城|老|景|园|郊|本|分).*");
    private static final Pattern DEFINITION = Pattern.compile("[：:，]?是?指.*");

    private final List<String> levels;

    LevelRule(Vocabulary vocabulary) {
        this.levels = vocabulary.entries("level");
    }

    @Override
    public void check(Reading reading, Findings findings) {
        level(reading).ifPresent(level -> {
            for (Passage passage : reading.passages()) {
                check(passage, words(level), findings);
            }
        });
    }

    /** The level that the first lines name: 武汉市蔡甸区 is a district. */
    private static Optional<String> level(Reading reading) {
        for (Passage passage :
                reading.passages().subList(0, Math.min(30, reading.passages().size()))) {
            Matcher matcher = OWN.matcher(passage.text());
            while (matcher.find()) {
                if (!NO_PLACE.matcher(matcher.group(1)).matches()) {
                    return Optional.of(matcher.group(2));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> words(String level) {
        return levels.stream()
                .filter(line -> line.startsWith(level + ":"))
                .flatMap(line -> List.of(line.substring(2).strip().split(" ")).stream())
                .toList();
    }

    private static void check(Passage passage, List<String> words, Findings findings) {
        Matcher definition = DEFINITION.matcher(passage.text());
        if (!definition.find()) {
            return;
        }
        for (String word : words) {
            int at = passage.text().indexOf(word, definition.start());
            if (at >= 0) {
                findings.add(Code.LEVEL_FOREIGN, passage.span(at, at + word.length()), "printed", word);
                return;
            }
        }
    }
}
