package org.mingzhang.standard;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.source.Classification;
import org.mingzhang.standard.Form.LineRule;

/**
 * Reports links of a standard to places that no disclosure of it can have. Lines that codes make, copies of a repeated
 * form and attachments depend on content: links to them are taken as well-meant here.
 */
final class AnchorCheck {
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)\\s]*)\\)");

    private final Standard standard;
    private final Diagnostics diagnostics;
    private final Set<String> fixed = new TreeSet<>();

    AnchorCheck(Standard standard, Diagnostics diagnostics) {
        this.standard = standard;
        this.diagnostics = diagnostics;
        fixed.add("brief");
        for (Outline.Part part : standard.outline().parts()) {
            fixed.add(part.id());
            part.sections().forEach(section -> fixed.add(section.id()));
        }
        standard.charts().values().forEach(chart -> fixed.add(chart.id()));
        standard.forms().stream().filter(form -> form.each().isEmpty()).forEach(this::form);
    }

    private void form(Form form) {
        fixed.add(form.id());
        form.blocks()
                .forEach(block -> block.lines().forEach(rule -> {
                    if (rule instanceof LineRule.Fixed line) {
                        boolean named = !line.number().isEmpty() || !line.code().isEmpty();
                        if (named || line.weight() == Form.Weight.TOTAL) {
                            fixed.add(form.id() + "-" + (named ? line.key() : "total"));
                        }
                    }
                }));
    }

    void check() {
        for (Outline.BriefFigure brief : standard.outline().brief()) {
            check(brief.sourceAnchor(), brief.place());
        }
        StandardText.visit(standard, piece -> {
            if (piece instanceof Piece.Say say) {
                links(say.template());
            }
        });
    }

    private void links(Template template) {
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                Matcher link = LINK.matcher(literal.markdown());
                while (link.find()) {
                    check(link.group(1), template.span());
                }
            }
        }
    }

    private void check(String anchor, Span span) {
        if (anchor.isEmpty() || fixed.contains(anchor) || canBe(anchor)) {
            return;
        }
        diagnostics.add(
                Code.ANCHOR_UNKNOWN,
                span,
                "anchor",
                anchor,
                "example",
                String.join("、", fixed.stream().limit(4).toList()),
                "nearest",
                String.join("、", Nearest.to(anchor, fixed)));
    }

    private boolean canBe(String anchor) {
        boolean attached = standard.outline().parts().stream()
                .filter(part -> part.attachments().isPresent())
                .anyMatch(part -> rest(anchor, part.id()).matches("[1-9]\\d*"));
        return attached || standard.forms().stream().anyMatch(form -> canBe(anchor, form));
    }

    private boolean canBe(String anchor, Form form) {
        String rest = rest(anchor, form.id());
        if (form.each().isPresent()) {
            return rest.matches("[1-9]\\d*(-.+)?");
        }
        Map<String, Classification> known = standard.schema().classifications();
        return form.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .anyMatch(rule -> rule instanceof LineRule.Subjects subjects
                        && known.containsKey(subjects.classification())
                        && known.get(subjects.classification()).isCode(rest));
    }

    private static String rest(String anchor, String id) {
        return anchor.startsWith(id + "-") ? anchor.substring(id.length() + 1) : "";
    }
}
