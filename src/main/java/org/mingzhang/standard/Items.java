package org.mingzhang.standard;

import java.util.List;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;

/** Reads lists that mean nothing without an item. */
final class Items {
    private Items() {}

    /** The groups under a required key; a list without any is reported. */
    static List<Fields> groups(Fields fields, String key) {
        boolean none = fields.optionalNode(key)
                .filter(node ->
                        node instanceof Node.Sequence list && list.items().isEmpty())
                .isPresent();
        if (none) {
            fields.diagnostics().add(Code.LIST_EMPTY, fields.span(key), "key", key);
        }
        return fields.groups(key);
    }
}
