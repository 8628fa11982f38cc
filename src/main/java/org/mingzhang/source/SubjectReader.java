package org.mingzhang.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Subject;

/** Reads keys that are subjects, {@code CODE} or {@code CODE NAME}, and collects the names that a disclosure gives. */
final class SubjectReader {
    private static final Pattern KEY = Pattern.compile("([0-9]+)(?:[ \u3000]+(.*))?", Pattern.DOTALL);

    private final Map<String, Classification> classifications;
    private final Diagnostics diagnostics;
    private final SortedMap<String, String> names = new TreeMap<>();

    SubjectReader(Map<String, Classification> classifications, Diagnostics diagnostics) {
        this.classifications = new HashMap<>(classifications);
        this.diagnostics = diagnostics;
    }

    /** The names this disclosure gives to subjects, by code. */
    SortedMap<String, String> names() {
        return names;
    }

    /** Reads 科目: own subjects and own names, for every classification they fit. */
    void readOwn(Node.Entry entry) {
        if (!(entry.value() instanceof Node.Mapping mapping)) {
            new Reports(diagnostics).shape(entry.key().text(), entry.value(), "group", "@note.subjects");
            return;
        }
        List<Node.Entry> sorted = new ArrayList<>(mapping.entries());
        sorted.sort((a, b) -> a.key().text().compareTo(b.key().text()));
        sorted.forEach(this::own);
    }

    private void own(Node.Entry entry) {
        String code = entry.key().text();
        if (!code.matches("[0-9]{1,20}")) {
            diagnostics.add(Code.SUBJECT_FORM, entry.key().span(), "key", code, "example", "2010301");
        } else if (!(entry.value() instanceof Node.Scalar name)) {
            new Reports(diagnostics).shape(code, entry.value(), "value", "@note.subject");
        } else if (name.text().isBlank()) {
            new Reports(diagnostics).empty(code, entry.key().span(), "@note.subject", false);
        } else {
            own(entry, code, name.text().strip());
        }
    }

    private void own(Node.Entry entry, String code, String name) {
        SortedMap<String, String> added = new TreeMap<>(Map.of(code, name));
        boolean fits = false;
        for (Map.Entry<String, Classification> known : classifications.entrySet()) {
            Classification with = known.getValue().with(added);
            fits |= with.subject(code).isPresent();
            known.setValue(with);
        }
        if (fits) {
            names.put(code, name);
            return;
        }
        String digits = classifications.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .map(known -> known.name() + " " + digits(known.digits()))
                .collect(Collectors.joining("；"));
        diagnostics.add(Code.OWN_SUBJECT, entry.key().span(), "code", code, "digits", digits);
    }

    /** The code of a key; one that may not stand at this place of the schema is reported, and what it holds still read. */
    Optional<String> code(Schema.BySubject schema, Node.Scalar key) {
        Classification known = classifications.get(schema.classification());
        if (known == null) {
            throw new IllegalArgumentException("schema names an absent classification: " + schema.classification());
        }
        Matcher form = KEY.matcher(key.text().strip());
        List<Integer> digits = schema.digits().isEmpty() ? known.digits() : schema.digits();
        Place place = new Place(key, known, digits);
        if (!form.matches()) {
            form(place);
            return Optional.empty();
        }
        String code = form.group(1);
        String typed = form.group(2) == null ? "" : form.group(2).strip();
        if (fits(place, code, typed) && !typed.isEmpty()) {
            name(place, code, typed);
        }
        return Optional.of(code);
    }

    /** A key, and what may stand there. */
    private record Place(Node.Scalar key, Classification known, List<Integer> digits) {
        NearestSubjects nearest() {
            return new NearestSubjects(known, digits);
        }
    }

    private boolean fits(Place place, String code, String typed) {
        if (!place.digits().contains(code.length())) {
            level(place, code, typed);
            return false;
        }
        Classification known = place.known();
        Optional<String> parent =
                known.parent(code).filter(up -> known.subject(up).isEmpty());
        if (parent.isPresent() || known.subject(code).isEmpty()) {
            unknown(place, code, typed, parent);
            return false;
        }
        return true;
    }

    private void unknown(Place place, String code, String typed, Optional<String> parent) {
        diagnostics.add(
                parent.isPresent() ? Code.UNKNOWN_PARENT : Code.UNKNOWN_SUBJECT,
                place.key().span(),
                "code",
                code,
                "name",
                typed.isEmpty() ? "@name.subject" : typed,
                "parent",
                parent.orElse(""),
                "classification",
                place.known().name(),
                "nearest",
                place.nearest().to(code, typed));
    }

    private void name(Place place, String code, String typed) {
        String before = names.putIfAbsent(code, typed);
        String standard = place.known().subject(code).map(Subject::name).orElse(typed);
        String name = before != null ? before : standard;
        if (!name.equals(typed)) {
            String where = before != null ? "@where.before" : "@where.standard";
            diagnostics.add(
                    Code.SUBJECT_NAME, place.key().span(), "code", code, "typed", typed, "name", name, "where", where);
        }
    }

    private void form(Place place) {
        Node.Scalar key = place.key();
        String half = Habits.halfWidth(key.text());
        if (KEY.matcher(half).matches()) {
            diagnostics.add(Code.FULL_WIDTH_NUMBER, key.span(), "text", key.text(), "half", half);
            return;
        }
        NearestSubjects nearest = place.nearest();
        String example = nearest.example();
        String near = nearest.to("", key.text());
        diagnostics.add(Code.SUBJECT_FORM, key.span(), "key", key.text(), "example", example, "nearest", near);
    }

    private void level(Place place, String code, String typed) {
        String below = place.nearest().below(code);
        diagnostics.add(
                Code.SUBJECT_LEVEL,
                place.key().span(),
                "code",
                code,
                "length",
                Integer.toString(code.length()),
                "digits",
                digits(place.digits()),
                "nearest",
                below.isEmpty() ? place.nearest().to(code, typed) : below);
    }

    private static String digits(List<Integer> digits) {
        return digits.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
