package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;

/** Reads text of the closed sentence language, with its phrases (句式) put in place. */
final class PieceReader {
    private static final List<String> LEVELS = List.of("类", "款", "项");
    private static final String[] KINDS = {"当", "情形", "逐项", "句式", "图", "表", "附文"};
    private static final int DEEPEST = 8;

    private final Formulas formulas;
    private final Names names;
    private final Map<String, Node> phrases;
    private final Map<String, Expression> parameters;
    private final Diagnostics diagnostics;
    private final int depth;

    PieceReader(Formulas formulas, Names names, Map<String, Node> phrases, Diagnostics diagnostics) {
        this(formulas, names, phrases, Map.of(), diagnostics, 0);
    }

    private PieceReader(
            Formulas formulas,
            Names names,
            Map<String, Node> phrases,
            Map<String, Expression> parameters,
            Diagnostics diagnostics,
            int depth) {
        this.formulas = formulas;
        this.names = names;
        this.phrases = phrases;
        this.parameters = parameters;
        this.diagnostics = diagnostics;
        this.depth = depth;
    }

    /** Paragraphs: a list whose items are texts, or lists of pieces said one after the other. */
    List<List<Piece>> body(List<Node> paragraphs) {
        return paragraphs.stream().map(this::pieces).toList();
    }

    List<Piece> pieces(Node node) {
        if (node instanceof Node.Scalar) {
            return List.of(new Piece.Say(template(node)));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> pieces(item).stream())
                    .toList();
        }
        return piece(new Fields((Node.Mapping) node, diagnostics), (Node.Mapping) node);
    }

    Template template(Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        Template template = new TemplateParser(names, diagnostics).parse(text, (from, to) -> node.span());
        List<Template.Part> parts =
                template.parts().stream().map(this::replaced).toList();
        return new Template(parts, template.span());
    }

    private Template.Part replaced(Template.Part part) {
        return part instanceof Template.Reference reference
                ? new Template.Reference(
                        Names.replace(reference.expression(), parameters), reference.format(), reference.span())
                : part;
    }

    private List<Piece> piece(Fields fields, Node.Mapping mapping) {
        if (fields.has("句式")) {
            return phrase(fields, mapping);
        }
        Optional<Piece> piece = Optional.empty();
        if (fields.has("情形")) {
            piece = Optional.of(new Piece.Choose(
                    fields.groups("情形").stream().map(this::oneCase).toList()));
        } else if (fields.has("逐项")) {
            piece = Optional.of(each(fields));
        } else if (fields.has("当")) {
            piece = Optional.of(either(fields));
        } else if (fields.has("图")) {
            piece = fields.text("图").map(key -> new Piece.ChartHere(key, fields.span("图")));
        } else if (fields.has("表")) {
            piece = fields.text("表").map(key -> new Piece.TableHere(key, fields.span("表")));
        } else if (fields.has("附文")) {
            boolean required = fields.flag("必填");
            piece = fields.text("附文").map(file -> new Piece.ProseHere(file, required, fields.span("附文")));
        } else {
            diagnostics.add(Code.PIECE_UNKNOWN, fields.span(), "known", String.join("、", KINDS));
            return List.of();
        }
        fields.rejectOthers();
        return piece.stream().toList();
    }

    private Piece either(Fields fields) {
        List<Piece.Case> cases = new ArrayList<>();
        Optional<Condition> condition = condition(fields, "当");
        List<Piece> then = then(fields, "文");
        condition.ifPresent(when -> cases.add(new Piece.Case(Optional.of(when), then)));
        fields.optionalNode("否则").ifPresent(node -> cases.add(new Piece.Case(Optional.empty(), pieces(node))));
        return new Piece.Choose(List.copyOf(cases));
    }

    private Piece.Case oneCase(Fields fields) {
        Optional<Condition> when = fields.has("当") ? condition(fields, "当") : Optional.empty();
        List<Piece> then = then(fields, "文");
        fields.rejectOthers();
        return new Piece.Case(when, then);
    }

    private List<Piece> then(Fields fields, String key) {
        return fields.node(key).map(this::pieces).orElse(List.of());
    }

    private Optional<Condition> condition(Fields fields, String key) {
        return fields.node(key).flatMap(node -> formulas.condition(node, names)).map(this::replaced);
    }

    private Condition replaced(Condition condition) {
        return new Condition(condition.alternatives().stream()
                .map(tests -> tests.stream()
                        .map(test -> new Condition.Test(
                                Names.replace(test.left(), parameters),
                                test.relation(),
                                Names.replace(test.right(), parameters)))
                        .toList())
                .toList());
    }

    private Piece each(Fields fields) {
        List<Piece.Items> items = fields.node("逐项").map(this::items).orElse(List.of());
        Optional<Condition> filter = fields.has("当") ? condition(fields, "当") : Optional.empty();
        String separator = fields.optionalNode("分隔")
                .map(node -> node instanceof Node.Scalar scalar ? scalar.text() : "")
                .orElse("");
        return new Piece.Each(items, filter, then(fields, "文"), separator);
    }

    /** The items that a loop goes through. */
    List<Piece.Items> items(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> items(item).stream())
                    .toList();
        }
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        int dot = text.lastIndexOf('.');
        int level = LEVELS.indexOf(text.substring(dot + 1)) + 1;
        if (dot > 0 && level > 0) {
            return List.of(new Piece.Items(Optional.empty(), text.substring(0, dot), level));
        }
        return formulas.path(node).map(path -> new Piece.Items(Optional.of(path), "", 0)).stream()
                .toList();
    }

    private List<Piece> phrase(Fields fields, Node.Mapping mapping) {
        String name = fields.text("句式").orElse("");
        Node phrase = phrases.get(name);
        if (phrase == null) {
            Choices.unknown(fields, "句式", name, phrases.keySet().toArray(new String[0]), key -> key);
            return List.of();
        }
        if (depth >= DEEPEST) {
            diagnostics.add(Code.PHRASE_CYCLE, fields.span(), "phrase", name);
            return List.of();
        }
        Map<String, Expression> passed = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!entry.key().text().equals("句式")) {
                named.add(entry.key().text());
                argument(entry.value())
                        .ifPresent(value -> passed.put(entry.key().text(), value));
            }
        }
        return new PieceReader(formulas, names.with(named), phrases, passed, diagnostics, depth + 1).pieces(phrase);
    }

    private Optional<Expression> argument(Node node) {
        return formulas.expression(node, names).map(expression -> Names.replace(expression, parameters));
    }
}
