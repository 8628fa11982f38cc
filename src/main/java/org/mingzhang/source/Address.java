package org.mingzhang.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.ledger.FiscalYear;

/**
 * Where one disclosure stands: {@code DEPARTMENT/YEAR/KIND}, as folders, URLs and the command line write it.
 *
 * @param department the department's id
 * @param kind {@code final-accounts} or {@code budget}
 */
public record Address(String department, FiscalYear year, String kind) implements Comparable<Address> {
    /** The folder beside the departments that holds a site's own standards. */
    static final String STANDARDS = "standards";

    /** The kinds of disclosure there are, which are the stems of their files. */
    public static final List<String> KINDS = List.of("budget", "final-accounts");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern YEAR = Pattern.compile("(19[5-9]|194(?=9)|2\\d\\d)\\d");
    private static final Comparator<Address> ORDER = Comparator.comparing(Address::department)
            .thenComparing(Address::year)
            .thenComparing(Address::kind);

    public Address {
        if (!isId(department) || !KINDS.contains(kind)) {
            throw new IllegalArgumentException("not an address: " + department + "/" + year + "/" + kind);
        }
    }

    /** The address that {@code DEPARTMENT/YEAR/KIND} writes, if it is one. */
    public static Optional<Address> parse(String text) {
        String[] parts = text.split("/", -1);
        boolean whole = parts.length == 3 && isId(parts[0]) && !parts[0].equals(STANDARDS) && KINDS.contains(parts[2]);
        return whole ? year(parts[1]).map(year -> new Address(parts[0], year, parts[2])) : Optional.empty();
    }

    /** The same kind of disclosure of the same department, one year before. */
    public Address yearBefore() {
        return new Address(department, year.previous(), kind);
    }

    /** Whether this is the address that a text writes, or lies below it; every address lies below the empty text. */
    public boolean isWithin(String text) {
        return text.isEmpty() || (this + "/").startsWith(text.endsWith("/") ? text : text + "/");
    }

    /** Whether a folder's name may be a department's id. */
    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** The year that a folder's name writes, if it is one. */
    static Optional<FiscalYear> year(String name) {
        return YEAR.matcher(name).matches() ? Optional.of(new FiscalYear(Integer.parseInt(name))) : Optional.empty();
    }

    @Override
    public int compareTo(Address other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return department + "/" + year + "/" + kind;
    }
}
