package org.mingzhang.source;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.Subject;

/** A hierarchy of subjects, such as 支出功能分类: 类 (3 digits), 款 (5) and 项 (7). A parent's code is a prefix. */
public final class Classification {
    private final String name;
    private final List<Integer> digits;
    private final SortedMap<String, Subject> byCode;

    /**
     * @param name what the standard calls it
     * @param digits the code length of each level, from the outermost in
     */
    public Classification(String name, List<Integer> digits, Collection<Subject> subjects) {
        this.name = name;
        this.digits = List.copyOf(digits);
        this.byCode = new TreeMap<>();
        subjects.forEach(subject -> byCode.put(subject.code(), subject));
    }

    public String name() {
        return name;
    }

    public List<Integer> digits() {
        return digits;
    }

    public Optional<Subject> subject(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Subject> subjects() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /** The level of a code, 1 for the outermost; 0 when its length fits no level. */
    public int level(String code) {
        return digits.indexOf(code.length()) + 1;
    }

    /** Whether a key has the form of a code of some level. */
    public boolean isCode(String key) {
        return level(key) > 0 && isDigits(key);
    }

    /** Whether a key is written in digits alone. */
    public static boolean isDigits(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The code one level up, if there is one. */
    public Optional<String> parent(String code) {
        int level = level(code);
        return level < 2 ? Optional.empty() : Optional.of(code.substring(0, digits.get(level - 2)));
    }

    /** This classification with a disclosure's own names, which win, and its own subjects. */
    public Classification with(SortedMap<String, String> names) {
        TreeMap<String, Subject> merged = new TreeMap<>(byCode);
        names.forEach((code, own) -> {
            if (level(code) > 0 && (merged.containsKey(code) || parentKnown(code, merged))) {
                merged.put(code, new Subject(code, own));
            }
        });
        return new Classification(name, digits, merged.values());
    }

    private boolean parentKnown(String code, Map<String, Subject> known) {
        return parent(code).map(known::containsKey).orElse(true);
    }
}
