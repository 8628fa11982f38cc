package org.mingzhang.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.Piece;
import org.mingzhang.standard.Quantity;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Template;
import org.mingzhang.standard.TemplateParser;
import org.mingzhang.standard.Value;

/** The Markdown files beside a disclosure, read when the standard's order places them. */
final class ProseFiles {
    private final FilledDisclosure filled;
    private final Diagnostics diagnostics;
    private final TemplateParser templates;
    private final Set<String> used = new TreeSet<>();

    ProseFiles(FilledDisclosure filled, Diagnostics diagnostics) {
        this.filled = filled;
        this.diagnostics = diagnostics;
        this.templates = new TemplateParser(filled.names(), diagnostics);
    }

    /** The blocks of a file that the standard places. */
    List<Block> blocks(Piece.ProseHere here) {
        SourceFile file = filled.disclosure().prose().get(here.file());
        if (file != null) {
            return blocks(file);
        }
        if (here.required()) {
            diagnostics.add(Code.PROSE_MISSING, filled.disclosure().span(), "file", here.file());
        }
        return List.of();
    }

    /** The files whose names match a pattern such as {@code report-*.md}, in order of name. */
    Map<String, List<Block>> matching(String pattern) {
        String regex = ("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q");
        Map<String, List<Block>> matching = new LinkedHashMap<>();
        filled.disclosure().prose().forEach((name, file) -> {
            if (name.matches(regex)) {
                matching.put(name, blocks(file));
            }
        });
        return matching;
    }

    /** Tells of files that no place took up; notes to colleagues are not published. */
    void reportUnused(Set<String> notes) {
        filled.disclosure().prose().forEach((name, file) -> {
            if (!used.contains(name) && !notes.contains(name)) {
                diagnostics.add(Code.PROSE_UNUSED, file.head(), "file", name);
            }
        });
    }

    private List<Block> blocks(SourceFile file) {
        used.add(file.name().substring(file.name().lastIndexOf('/') + 1));
        Insertions insertions = new Insertions();
        String text = withTokens(file, insertions);
        return new MarkdownReader(insertions, Optional.of(file), diagnostics).blocks(text);
    }

    /** The file's text with each reference overwritten by a token of the same length. */
    private String withTokens(SourceFile file, Insertions insertions) {
        Template template = templates.parse(file.text(), file::span);
        StringBuilder text = new StringBuilder(file.text());
        for (Template.Part part : template.parts()) {
            if (insertions.isFull()) {
                diagnostics.add(Code.TOO_MANY_REFERENCES, file.head());
                break;
            }
            if (part instanceof Template.Reference reference) {
                overwrite(text, reference.span(), insertions.run(run(reference)));
            } else if (part instanceof Template.TableReference table) {
                overwrite(text, table.span(), table(table, insertions));
            }
        }
        return text.toString();
    }

    private static void overwrite(StringBuilder text, Span span, String token) {
        text.replace(span.start(), span.end(), Insertions.padded(token, span.end() - span.start()));
    }

    private Run run(Template.Reference reference) {
        Scope scope = Scope.sentence(filled.standard().unit());
        Quantity quantity = filled.quantity(reference.expression(), scope);
        Value value = quantity.value();
        if (value.isAbsent()) {
            diagnostics.add(
                    Code.REFERENCE_WITHOUT_VALUE,
                    reference.span(),
                    "name",
                    reference
                            .span()
                            .file()
                            .text()
                            .substring(
                                    reference.span().start(), reference.span().end()));
        }
        String printed =
                FigurePrinter.print(value, reference.format(), filled.standard().unit());
        return value instanceof Value.Words
                ? new Run.Words(printed, Optional.of(reference.span()))
                : new Run.Figure(printed, reference.expression(), scope, quantity);
    }

    private String table(Template.TableReference reference, Insertions insertions) {
        Map<String, FilledTable> tables = filled.tables();
        if (!tables.containsKey(reference.table())) {
            List<String> keys = new ArrayList<>(tables.keySet());
            diagnostics.add(
                    Code.TABLE_UNKNOWN,
                    reference.span(),
                    "name",
                    reference.table(),
                    "nearest",
                    String.join("、", Nearest.to(reference.table(), keys)));
            return "";
        }
        return insertions.block(new Block.TableHere(reference.table()));
    }
}
