package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullMarked;
import org.mingzhang.diagnostic.Code;

/**
 * A site in a temporary folder, to be built, looked at, changed and built again. Whatever a command prints is kept until
 * the next one.
 */
@NullMarked
public final class SiteFixture {
    /** The content that is shipped with the program. */
    public static final Path SHIPPED = Path.of(".");

    private static final Path FIXTURES = Path.of("src/test/resources/sites");

    private final Path root;
    private Locale locale = Locale.SIMPLIFIED_CHINESE;
    private int exit = -1;
    private String out = "";
    private String err = "";

    private SiteFixture(Path root) {
        this.root = root;
    }

    /** A copy of the content that is shipped. */
    public static SiteFixture shipped(Path temp) {
        return of(SHIPPED, temp.resolve("shipped"));
    }

    /** A copy of a fixture from {@code src/test/resources/sites}. */
    public static SiteFixture named(String name, Path temp) {
        return of(FIXTURES.resolve(name), temp.resolve(name));
    }

    /** A copy of the content of some folder, in a folder of any name. */
    public static SiteFixture of(Path from, Path root) {
        copy(from.resolve("content"), root.resolve("content"));
        return new SiteFixture(root);
    }

    /** A site without any file. */
    public static SiteFixture empty(Path root) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SiteFixture(root);
    }

    public SiteFixture inEnglish() {
        locale = Locale.ENGLISH;
        return this;
    }

    /** Runs {@code build} for this site, with further arguments. */
    public SiteFixture build(String... arguments) {
        List<String> all = new ArrayList<>(List.of("build", "--root", root.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    /** Runs the program with exactly these arguments. */
    public SiteFixture run(String... arguments) {
        StringWriter written = new StringWriter();
        StringWriter complained = new StringWriter();
        exit = new Main(new PrintWriter(written), new PrintWriter(complained), locale).run(arguments);
        out = written.toString();
        err = complained.toString();
        return this;
    }

    /** Whatever went wrong, nobody is shown a stack trace or an internal error. */
    public SiteFixture ended(int expected) {
        assertEquals(expected, exit, () -> "exit code; it said:\n" + out + err);
        for (String trace : List.of("\tat ", Code.INTERNAL.id(), "java.lang.", "org.mingzhang")) {
            assertTrue(!err.contains(trace), () -> "a trace:\n" + err);
        }
        return this;
    }

    /** The last command was content with everything. */
    public SiteFixture wentWell() {
        return ended(0);
    }

    /** The last command said all of these, wherever. */
    public SiteFixture said(String... words) {
        for (String word : words) {
            assertTrue((out + err).contains(word), () -> "not said: " + word + "\nbut:\n" + out + err);
        }
        return this;
    }

    /** The errors of the last command are exactly of these kinds, in this order. */
    public SiteFixture complained(Code... codes) {
        List<String> expected = Stream.of(codes).map(Code::id).toList();
        assertEquals(expected, errors(), () -> "it said:\n" + err);
        return this;
    }

    /** The ids of all errors that the last command told. */
    public List<String> errors() {
        return err.lines()
                .filter(line -> line.startsWith("错误 ") || line.startsWith("error "))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    public int exit() {
        return exit;
    }

    public String out() {
        return out;
    }

    public String err() {
        return err;
    }

    public Path root() {
        return root;
    }

    /** A file of the site's folder, its steps separated by slashes. */
    public Path path(String file) {
        return root.resolve(file);
    }

    public String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that occurs exactly once in a file. */
    public SiteFixture change(String file, String from, String to) {
        String text = text(file);
        assertEquals(
                1, text.split(java.util.regex.Pattern.quote(from), -1).length - 1, "times “" + from + "” in " + file);
        return write(file, text.replace(from, to));
    }

    public SiteFixture write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public SiteFixture append(String file, String text) {
        return write(file, text(file) + text);
    }

    public SiteFixture delete(String file) {
        try (Stream<Path> walk = Files.walk(path(file))) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A page of the built site. */
    public Document page(String file) {
        return Jsoup.parse(text("site/" + file));
    }

    /** Every file below a folder of the site, by its name with forward slashes; none where there is no folder. */
    public SortedMap<String, byte[]> files(String folder) {
        return filesBelow(path(folder));
    }

    /** The same for any folder. */
    public static SortedMap<String, byte[]> filesBelow(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Fails unless both hold the same files with the same bytes. */
    public static void assertSame(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> found) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((file, bytes) ->
                assertTrue(java.util.Arrays.equals(bytes, found.get(file)), () -> file + " has other bytes"));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(target)) {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
