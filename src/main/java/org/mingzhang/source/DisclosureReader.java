package org.mingzhang.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
                    head);
        }
    }

    Optional<Read> read(SourceFile file) {
        Optional<Node> root = YamlTree.read(file, diagnostics);
        if (root.isEmpty() || !(root.get() instanceof Node.Mapping content)) {
            root.ifPresent(node -> new Reports(diagnostics).shape(file.name(), node, "group", "@note.file"));
            return Optional.empty();
        }
        Optional<String> id = standard(content);
        Optional<ContentSchema> schema = id.flatMap(standards);
        // A standard that is there but cannot be used has errors of its own, reported with it.
        if (id.isPresent() && schema.isEmpty() && !standardIds.contains(id.get())) {
            unknown(id.get(), content);
        }
        // A wrong unit is reported; the amounts are then read as 万元, only to find further mistakes in them.
        AmountUnit unit = unit(content).orElse(AmountUnit.WAN_YUAN);
        return schema.map(known -> new Read(
                id.orElseThrow(),
                unit,
                statement(content, known, unit),
                accepted(content),
                new CorrectionReader(diagnostics).corrections(content),
                file.head()));
    }

    private FactReader.Statement statement(Node.Mapping content, ContentSchema schema, AmountUnit unit) {
        return FactReader.read(content, schema.facts(), unit, schema.classifications(), diagnostics);
    }

    private List<Acceptance> accepted(Node.Mapping content) {
        List<Acceptance> accepted = new ArrayList<>();
        for (Fields group : new Fields(content, diagnostics).optionalGroups(FactReader.ACCEPTED)) {
            Optional<String> code = group.text("编号");
            Optional<String> place = group.text("位置");
            Optional<String> reason = group.text("理由");
            group.rejectOthers();
            code.flatMap(id ->
                            place.flatMap(where -> reason.map(why -> new Acceptance(id, where, why, group.span("编号")))))
                    .ifPresent(accepted::add);
        }
        return accepted;
    }

    private Optional<String> standard(Node.Mapping content) {
        Optional<Node.Scalar> typed = head(content, FactReader.STANDARD);
        if (typed.isEmpty()) {
            String known = Reports.listed(standardIds);
            String example = standardIds.stream().findFirst().orElse("…");
            diagnostics.add(
                    Code.STANDARD_MISSING, place(content, FactReader.STANDARD), "known", known, "example", example);
            return Optional.empty();
        }
        return typed.map(scalar -> scalar.text().strip());
    }

    private void unknown(String id, Node.Mapping content) {
        Span span = content.entry(FactReader.STANDARD).orElseThrow().value().span();
        String nearest = String.join("、", Nearest.to(id, standardIds));
        String known = Reports.listed(standardIds);
        diagnostics.add(Code.STANDARD_UNKNOWN, span, "text", id, "known", known, "nearest", nearest);
    }

    private Optional<AmountUnit> unit(Node.Mapping content) {
        Optional<Node.Scalar> typed = head(content, FactReader.UNIT);
        if (typed.isEmpty()) {
            diagnostics.add(Code.UNIT_MISSING, place(content, FactReader.UNIT));
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
