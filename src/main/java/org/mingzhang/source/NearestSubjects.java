package org.mingzhang.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.ledger.Subject;

/** The subjects that may stand at one place, for suggestions: written {@code CODE NAME}. */
final class NearestSubjects {
    private static final int AT_MOST = 3;

    private final List<Subject> candidates;

    NearestSubjects(Classification known, List<Integer> digits) {
        this.candidates = known.subjects().stream()
                .filter(subject -> digits.contains(subject.code().length()))
                .toList();
    }

    /** The subjects nearest to a name, then those nearest to a code; either may be empty. */
    String to(String code, String name) {
        Map<String, String> byCode = new TreeMap<>();
        Map<String, String> byName = new TreeMap<>();
        for (Subject subject : candidates) {
            byCode.put(subject.code(), written(subject));
            byName.putIfAbsent(subject.name(), written(subject));
        }
        List<String> near = new ArrayList<>();
        if (!name.isEmpty()) {
            Nearest.to(name, byName.keySet()).forEach(found -> near.add(byName.get(found)));
        }
        Nearest.to(code, byCode.keySet()).forEach(found -> near.add(byCode.get(found)));
        return joined(near.stream().distinct());
    }

    /** The first subjects below a code of a higher level. */
    String below(String code) {
        return joined(candidates.stream()
                .filter(subject -> subject.code().startsWith(code))
                .map(NearestSubjects::written));
    }

    /** One subject as it is written here, if the standard has any. */
    String example() {
        return candidates.stream().findFirst().map(NearestSubjects::written).orElse("2010301");
    }

    private static String joined(Stream<String> subjects) {
        return subjects.limit(AT_MOST).collect(Collectors.joining("、"));
    }

    private static String written(Subject subject) {
        return subject.code() + " " + subject.name();
    }
}
