package org.mingzhang.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/**
 * Reads text files of one site, on disk or in a revision: UTF-8 with or without a byte order mark, any line ends, at most 1 MB.
 *
 * <p>Anything else is a finding that names the mend. Files are called by their path from the site's root, with forward
 * slashes.
 */
public final class FileReader {
    /** The largest file that is read, in bytes. */
    public static final int LIMIT = 1 << 20;

    private static final String UNSEEN = "\u200B\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060"
            + "\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF";

    /** The largest published text that is read for an audit, in bytes. */
    private static final int PUBLISHED_LIMIT = 16 * LIMIT;

    private final FileTree tree;
    private final boolean published;

    /**
     * @param root the site's folder, from which files are named
     */
    public FileReader(Path root) {
        this(FileTree.onDisk(root));
    }

    /** A reader of files that are not on disk. */
    public FileReader(FileTree tree) {
        this(tree, false);
    }

    private FileReader(FileTree tree, boolean published) {
        this.tree = tree;
        this.published = published;
    }

    /** A reader of what others published: up to 16 MB, and with whatever characters a converter left in it. */
    public static FileReader ofPublished(Path root) {
        return new FileReader(FileTree.onDisk(root), true);
    }

    FileTree tree() {
        return tree;
    }

    private boolean isFolder(Path path) {
        return tree.kind(path) == FileTree.Kind.FOLDER;
    }

    /** Whether there is something at a path. */
    public boolean isThere(Path path) {
        return tree.kind(path) != FileTree.Kind.NONE;
    }

    private int limit() {
        return published ? PUBLISHED_LIMIT : LIMIT;
    }

    /** The text of a file, or a finding that says why there is none. */
    public Optional<SourceFile> read(Path path, Diagnostics diagnostics) {
        try {
            if (isThere(path) && tree.kind(path) != FileTree.Kind.FILE) {
                String reason = isFolder(path) ? "@reason.folder" : "@reason.special";
                diagnostics.add(Code.FILE_UNREADABLE, place(path), "file", name(path), "reason", reason);
                return Optional.empty();
            }
            byte[] bytes = tree.bytes(path, limit() + 1);
            if (bytes.length > limit()) {
                tooLarge(path, tree.size(path), diagnostics);
                return Optional.empty();
            }
            return decoded(path, bytes, diagnostics);
        } catch (IOException e) {
            unreadable(path, e, diagnostics);
            return Optional.empty();
        }
    }

    /** The bytes of a file as they are, such as its line ends, or a finding that says why there are none. */
    public Optional<byte[]> raw(Path path, Diagnostics diagnostics) {
        try {
            return Optional.of(tree.bytes(path, limit() + 1));
        } catch (IOException e) {
            unreadable(path, e, diagnostics);
            return Optional.empty();
        }
    }

    /** The names of the folders in a folder, which need not exist. */
    public NavigableSet<String> folders(Path folder, Diagnostics diagnostics) {
        NavigableSet<String> names = new TreeSet<>();
        if (isFolder(folder)) {
            new ContentFolder(folder, this, diagnostics)
                    .entries(folder).stream()
                            .filter(this::isFolder)
                            .forEach(found -> names.add(String.valueOf(found.getFileName())));
        }
        return names;
    }

    /** How messages call a file or folder: its path from the root, with forward slashes. */
    public String name(Path path) {
        return tree.name(path);
    }

    /** A place for findings about a file or folder as a whole. */
    public Span place(Path path) {
        return new SourceFile(name(path), "").head();
    }

    /** Reports that a file or folder could not be read. */
    void unreadable(Path path, IOException problem, Diagnostics diagnostics) {
        if (problem instanceof NoSuchFileException) {
            diagnostics.add(Code.FILE_MISSING, place(path), "file", name(path));
            return;
        }
        diagnostics.add(Code.FILE_UNREADABLE, place(path), "file", name(path), "reason", Failure.reason(problem));
    }

    private void tooLarge(Path path, long size, Diagnostics diagnostics) {
        String shown = (size + 1023) / 1024 + " KB";
        diagnostics.add(Code.FILE_TOO_LARGE, place(path), "size", shown, "limit", limit() / 1024 + " KB");
    }

    private Optional<SourceFile> decoded(Path path, byte[] bytes, Diagnostics diagnostics) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0 || Encoding.utf16(bytes).isEmpty()) {
                SourceFile file = new SourceFile(name(path), folded(text));
                return published ? Optional.of(file) : checked(file, diagnostics);
            }
        } catch (CharacterCodingException e) {
            // Not UTF-8: what it is instead is worked out below.
        }
        Encoding.explain(bytes, place(path), diagnostics);
        return Optional.empty();
    }

    private static String folded(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Optional<SourceFile> checked(SourceFile file, Diagnostics diagnostics) {
        String text = file.text();
        boolean clean = true;
        for (int i = 0; i < text.length(); i++) {
            if (isRefused(text.charAt(i))) {
                String character = String.format("U+%04X", (int) text.charAt(i));
                diagnostics.add(Code.CONTROL_CHARACTER, file.span(i, i + 1), "character", character);
                clean = false;
            }
        }
        return clean ? Optional.of(file) : Optional.empty();
    }

    /** Control characters, and what nobody sees but computers heed: zero-width spaces, marks of direction, and so on. */
    private static boolean isRefused(char c) {
        boolean layout = c == '\n' || c == '\t';
        return (Character.isISOControl(c) && !layout) || UNSEEN.indexOf(c) >= 0;
    }
}
