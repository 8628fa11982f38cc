package org.mingzhang.prose.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Block;

/** What is left of a fill-in template: its instructions, its blanks, its words to choose from. */
final class ResidueRule implements Rule {
    /**
     * What is looked for.
     *
     * @param needle what a text must hold for the pattern to be tried
     */
    private record Form(Code code, Pattern pattern, String needle) {
        Form(Code code, Pattern pattern) {
            this(code, pattern, Needle.of(pattern.pattern()));
        }
    }

    private record Hit(Code code, int start, int end) {}

    private final List<Form> forms = new ArrayList<>();

    ResidueRule(Vocabulary vocabulary) {
        vocabulary.patterns("residue").forEach(pattern -> forms.add(new Form(Code.TEMPLATE_LEFT, pattern)));
        vocabulary.patterns("blank").forEach(pattern -> forms.add(new Form(Code.BLANK_LEFT, pattern)));
        vocabulary.patterns("field").forEach(pattern -> forms.add(new Form(Code.FIELD_CODE, pattern)));
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (Block block : reading.text().blocks()) {
            int covered = 0;
            for (Hit hit : hits(block.text())) {
                if (hit.start() >= covered) {
                    covered = hit.end();
                    String printed = block.text().substring(hit.start(), hit.end());
                    findings.add(hit.code(), block.span(hit.start(), hit.end()), "printed", printed);
                }
            }
        }
    }

    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Form form : forms) {
            if (text.contains(form.needle())) {
                find(form, text, hits);
            }
        }
        hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
        return hits;
    }

    private static void find(Form form, String text, List<Hit> hits) {
        Matcher matcher = form.pattern().matcher(text);
        while (matcher.find()) {
            hits.add(new Hit(form.code(), matcher.start(), matcher.end()));
        }
    }
}
