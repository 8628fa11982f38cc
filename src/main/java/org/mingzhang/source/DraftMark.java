package org.mingzhang.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;

/** Tells from the file of figures alone whether a disclosure is a draft. */
final class DraftMark {
    /** The mark in a file that cannot be read as a whole: it is still being written, and must hold nobody up. */
    private static final Pattern LINE =
            Pattern.compile("(?m)^" + DisclosureHead.STATUS + ":[ ]*" + DisclosureHead.DRAFT + "(?=\\s|$)");

    private DraftMark() {}

    static boolean isIn(SourceFile file) {
        if (!mayNameStatus(file.text())) {
            return false;
        }
        Optional<Node> root = YamlTree.read(file, new Diagnostics());
        return root.map(DraftMark::isIn)
                .orElseGet(() -> LINE.matcher(file.text()).find());
    }

    /** Spares most files a second reading: the key stands there as it is, or escaped. */
    private static boolean mayNameStatus(String text) {
        return text.contains(DisclosureHead.STATUS) || text.contains("\\");
    }

    private static boolean isIn(Node root) {
        return root instanceof Node.Mapping content
                && content.entry(DisclosureHead.STATUS)
                        .map(Node.Entry::value)
                        .filter(value -> value instanceof Node.Scalar scalar
                                && scalar.text().strip().equals(DisclosureHead.DRAFT))
                        .isPresent();
    }
}
