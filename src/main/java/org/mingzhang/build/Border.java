package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.Failure;
import org.mingzhang.source.FileReader;

/**
 * The border of a site's content: what is written into content stays there, whatever links it holds.
 *
 * @param content the folder
 * @param reader names files in findings
 */
record Border(Path content, FileReader reader, Diagnostics diagnostics) {
    /** Whether a folder, which need not exist yet, would lie outside of content, by a link, which is then reported. */
    boolean leaves(Path target) {
        Path folder = target;
        while (!Files.exists(folder)) {
            folder = folder.resolveSibling(".").normalize();
        }
        try {
            if (folder.toRealPath().startsWith(content.toRealPath())) {
                return false;
            }
            diagnostics.add(Code.LINK_OUTSIDE, reader.place(folder), "file", reader.name(folder));
        } catch (IOException e) {
            diagnostics.add(Code.OUTPUT_FAILED, null, "file", reader.name(folder), "reason", Failure.reason(e));
        }
        return true;
    }
}
