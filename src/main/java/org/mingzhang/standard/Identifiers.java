package org.mingzhang.standard;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.source.Fields;

/**
 * The names that a standard gives away, each once: the 标识 of one page, or of one group of facts, and the 键 of forms and
 * of charts. A 标识 becomes part of addresses and file names, so it is ASCII, and two that differ in case alone are one.
 */
final class Identifiers {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final String EVERY_PAGE = "@place.page";

    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, Span> keys = new HashMap<>();

    /** The names on a disclosure's page, some of which every page has. */
    static Identifiers ofPage() {
        Identifiers page = new Identifiers();
        page.taken.put("brief", EVERY_PAGE);
        page.taken.put("main", EVERY_PAGE);
        return page;
    }

    /** The 标识 of a group; one that is ill-formed or taken is reported and still used. */
    Optional<String> identifier(Fields fields) {
        Optional<String> found = fields.text("标识");
        found.ifPresent(id -> take(id, fields));
        return found;
    }

    private void take(String id, Fields fields) {
        Span span = fields.span("标识");
        if (!FORM.matcher(id).matches()) {
            fields.diagnostics().add(Code.IDENTIFIER_FORM, span, "id", id);
            return;
        }
        String first = taken.putIfAbsent(id.toLowerCase(Locale.ROOT), span.location());
        if (first != null) {
            fields.diagnostics().add(Code.IDENTIFIER_TAKEN, span, "id", id, "first", first);
        }
    }

    /** The 键 of a group; forms and charts are told apart by {@code kind}. */
    Optional<String> key(Fields fields, String kind) {
        Optional<String> found = fields.text("键");
        found.ifPresent(key -> {
            Span first = keys.putIfAbsent(kind + key, fields.span("键"));
            if (first != null) {
                fields.diagnostics().add(Code.KEY_TAKEN, fields.span("键"), "key", key, "first", first.location());
            }
        });
        return found;
    }
}
