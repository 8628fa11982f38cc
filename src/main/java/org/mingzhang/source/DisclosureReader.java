package org.mingzhang.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Acceptance;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Correction;
import org.mingzhang.ledger.Department;
import org.mingzhang.ledger.Disclosure;

/** Reads the file of one disclosure: its head, which names standard and unit, then its facts. */
final class DisclosureReader {
    /** Keys without which nothing else can be read: they have messages of their own. */
    private static final Set<String> READ_APART =
            Set.of(DisclosureHead.STANDARD, DisclosureHead.UNIT, DisclosureHead.SUBJECTS);

    private final Function<String, Optional<ContentSchema>> standards;
    private final Collection<String> standardIds;
    private final Diagnostics diagnostics;

    DisclosureReader(
            Function<String, Optional<ContentSchema>> standards,
            Collection<String> standardIds,
            Diagnostics diagnostics) {
        this.standards = standards;
        this.standardIds = new TreeSet<>(standardIds);
        this.diagnostics = diagnostics;
    }

    /** What the file says, before it is known whose it is. */
    record Read(
            String standard,
            AmountUnit unit,
            FactReader.Statement statement,
            List<Acceptance> accepted,
            List<Correction> corrections,
            boolean draft,
            Span head) {
        Disclosure disclosure(Department department, Address address, SortedMap<String, SourceFile> prose) {
            return new Disclosure(
                    department,
                    address.year(),
                    address.kind(),
                    standard,
                    unit,
                    statement.facts(),
                    statement.subjects(),
                    prose,
                    accepted,
                    corrections,
                    draft,
                    head);
        }
    }

    Optional<Read> read(SourceFile file) {
        Optional<Node> root = YamlTree.read(file, diagnostics);
        if (root.isEmpty() || !(root.get() instanceof Node.Mapping content)) {
            root.ifPresent(node -> new Reports(diagnostics).shape(file.name(), node, "group", "@note.file"));
            return Optional.empty();
        }
        Optional<String> id = requiredStandard(content);
        Optional<ContentSchema> schema = id.flatMap(standards);
        // A standard that is there but cannot be used has errors of its own, reported with it.
        if (id.isPresent() && schema.isEmpty() && !standardIds.contains(id.get())) {
            unknown(id.get(), content);
        }
        // A wrong unit is reported; the amounts are then read as 万元, only to find further mistakes in them.
        AmountUnit unit = unit(content).orElse(AmountUnit.WAN_YUAN);
        Declared head = Declared.head(content, DisclosureHead.DECLARED, READ_APART, diagnostics);
        boolean draft = head.text(DisclosureHead.STATUS).isPresent();
        return schema.map(known -> new Read(
                id.orElseThrow(),
                unit,
                statement(content, known, unit),
                accepted(head),
                CorrectionReader.corrections(head),
                draft,
                file.head()));
    }

    private FactReader.Statement statement(Node.Mapping content, ContentSchema schema, AmountUnit unit) {
        return FactReader.read(content, schema.facts(), unit, schema.classifications(), diagnostics);
    }

    private static List<Acceptance> accepted(Declared head) {
        List<Acceptance> accepted = new ArrayList<>();
        for (Declared group : head.groups(DisclosureHead.ACCEPTED)) {
            Optional<String> code = group.text(DisclosureHead.CODE);
            Optional<String> place = group.text(DisclosureHead.PLACE);
            Optional<String> reason = group.text(DisclosureHead.REASON);
            code.flatMap(id -> place.flatMap(where ->
                            reason.map(why -> new Acceptance(id, where, why, group.span(DisclosureHead.CODE)))))
                    .ifPresent(accepted::add);
        }
        return accepted;
    }

    /** The standard that a file's head names. */
    static Optional<String> standard(Node root) {
        return root instanceof Node.Mapping content
                ? head(content, DisclosureHead.STANDARD)
                        .map(scalar -> scalar.text().strip())
                : Optional.empty();
    }

    private Optional<String> requiredStandard(Node.Mapping content) {
        Optional<String> typed = standard(content);
        if (typed.isEmpty()) {
            String known = Reports.listed(standardIds);
            String example = standardIds.stream().findFirst().orElse("…");
            diagnostics.add(
                    Code.STANDARD_MISSING, place(content, DisclosureHead.STANDARD), "known", known, "example", example);
        }
        return typed;
    }

    private void unknown(String id, Node.Mapping content) {
        Span span = content.entry(DisclosureHead.STANDARD).orElseThrow().value().span();
        String nearest = String.join("、", Nearest.to(id, standardIds));
        String known = Reports.listed(standardIds);
        diagnostics.add(Code.STANDARD_UNKNOWN, span, "text", id, "known", known, "nearest", nearest);
    }

    private Optional<AmountUnit> unit(Node.Mapping content) {
        Optional<Node.Scalar> typed = head(content, DisclosureHead.UNIT);
        if (typed.isEmpty()) {
            diagnostics.add(Code.UNIT_MISSING, place(content, DisclosureHead.UNIT));
            return Optional.empty();
        }
        String term = typed.get().text().strip();
        Optional<AmountUnit> unit = AmountUnit.named(term);
        if (unit.isEmpty()) {
            diagnostics.add(Code.UNIT_UNKNOWN, typed.get().span(), "text", term);
        }
        return unit;
    }

    private static Optional<Node.Scalar> head(Node.Mapping content, String key) {
        return content.entry(key)
                .map(Node.Entry::value)
                .filter(value ->
                        value instanceof Node.Scalar scalar && !scalar.text().isBlank())
                .map(Node.Scalar.class::cast);
    }

    private static Span place(Node.Mapping content, String key) {
        return content.entry(key)
                .map(entry -> entry.key().span())
                .orElse(content.span().file().head());
    }
}
