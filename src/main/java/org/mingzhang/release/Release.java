package org.mingzhang.release;

import java.nio.file.Path;

/**
 * Files to be released.
 *
 * @param folder where they stand, under the paths of the manifest
 */
public record Release(Path folder, Manifest manifest) {
    /** A file that a manifest lists, beside the site, for those who put a zip on line; it is not published. */
    public static final String REPORT = "check-report.html";

    byte[] bytes(String path) {
        return new LocalTree(folder).bytes(path, Integer.MAX_VALUE);
    }

    /** The same with one more file, which has been written into the folder. */
    public Release with(String path) {
        return new Release(folder, manifest.with(path, bytes(path)));
    }
}
