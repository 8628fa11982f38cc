package org.mingzhang.check;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.mingzhang.build.SiteChecker;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Money;
import org.mingzhang.prose.Slip;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Filler;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.StandardLibrary;
import org.mingzhang.standard.Value;

/**
 * Makes one mistake at a time in each figure that people typed into the shipped content, and prints how often a check then
 * finds an error or a warning that was not there before; notices are told apart. A second table is of the same content
 * with every total declared (公布合计) that can be.
 */
@NullMarked
final class ContentMutationProgram {
    private static final Path SITE = Path.of("/site");
    private static final Set<String> NOTES = Set.of("source-note.md", "README.md");

    private final Path root;
    private final Map<ContentMutations.Kind, Row> rows = new EnumMap<>(ContentMutations.Kind.class);

    private ContentMutationProgram(Path root) {
        this.root = root;
    }

    /** How many figures were changed in one way, how many changes were errors or warnings, and how many only notices. */
    private record Count(int changed, int caught, int noticed) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(changed + other.changed, caught + other.caught, noticed + other.noticed);
        }

        String printed() {
            return changed == 0 ? "–" : caught + "/" + changed + " " + Math.round(100f * caught / changed) + "%";
        }
    }

    /** The counts of one kind of figure. */
    private record Row(Map<Slip, Count> counts) {
        Row() {
            this(new EnumMap<>(Slip.class));
        }

        Count of(Slip slip) {
            return counts.getOrDefault(slip, Count.NONE);
        }

        Count all() {
            return counts.values().stream().reduce(Count.NONE, Count::plus);
        }
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = memory.getPath(SITE.toString());
            copy(Path.of(arguments.length > 0 ? arguments[0] : "content"), root.resolve("content"));
            out.println("## 照原样\n");
            new ContentMutationProgram(root).mutate().print(out);
            out.println("\n## 声明了每一个能声明的公布合计\n");
            for (Address address : addresses(root)) {
                declare(root, address);
            }
            new ContentMutationProgram(root).mutate().print(out);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(path));
                }
            }
        }
    }

    private static List<Address> addresses(Path root) {
        return new ContentReader(root).find(new Diagnostics()).disclosures();
    }

    private static StandardLibrary standards(Path root) {
        return new StandardLibrary(
                root.resolve("content").resolve("standards"), new FileReader(root), new Diagnostics());
    }

    private static Disclosure read(Path root, Address address, StandardLibrary standards) {
        return new ContentReader(root)
                .read(
                        address,
                        id -> standards.standard(id, new Diagnostics()).map(Standard::schema),
                        standards.ids(),
                        new Diagnostics())
                .orElseThrow();
    }

    /** Declares every total of a disclosure that is one cell of a table and not zero, as its parts make it. */
    private static void declare(Path root, Address address) throws IOException {
        StandardLibrary standards = standards(root);
        Disclosure disclosure = read(root, address, standards);
        Standard standard =
                standards.standard(disclosure.standard(), new Diagnostics()).orElseThrow();
        FilledDisclosure filled = Filler.fill(standard, disclosure);
        List<String> lines = new ArrayList<>(List.of("", "公布合计:"));
        standard.figures().forEach((name, figure) -> {
            boolean cell = figure instanceof Expression.CellReference;
            if (cell && filled.quantity(figure, Scope.exact()).value() instanceof Value.Amount amount) {
                Money money = amount.money();
                if (!money.isZero()) {
                    lines.add(
                            "  " + name + ": " + money.format(disclosure.unit()).replace(",", ""));
                }
            }
        });
        Path file = root.resolve("content").resolve(address + ".yaml");
        Files.writeString(file, Files.readString(file) + String.join("\n", lines) + "\n");
    }

    private ContentMutationProgram mutate() throws IOException {
        Set<String> before = findings();
        StandardLibrary standards = standards(root);
        for (Address address : addresses(root)) {
            Disclosure disclosure = read(root, address, standards);
            List<SourceFile> prose = disclosure.prose().entrySet().stream()
                    .filter(entry -> !NOTES.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            for (ContentMutations.Place place : ContentMutations.of(disclosure, prose)) {
                for (Slip slip : Slip.values()) {
                    change(place, slip, before);
                }
            }
        }
        return this;
    }

    private void change(ContentMutations.Place place, Slip slip, Set<String> before) throws IOException {
        Optional<String> slipped = slip.of(place.number());
        if (slipped.isEmpty()) {
            return;
        }
        String text = place.span().file().text();
        Path file = root.resolve(place.span().file().name());
        Files.writeString(
                file,
                text.substring(0, place.span().start())
                        + slipped.get()
                        + text.substring(place.span().end()));
        Set<String> after = findings();
        Files.writeString(file, text);
        after.removeAll(before);
        boolean caught = after.stream().anyMatch(finding -> !finding.startsWith(Severity.NOTICE.name()));
        boolean noticed = !caught && !after.isEmpty();
        rows.computeIfAbsent(place.kind(), kind -> new Row())
                .counts()
                .merge(slip, new Count(1, caught ? 1 : 0, noticed ? 1 : 0), Count::plus);
        if (!caught && System.getenv("SHOW") != null) {
            System.err.println(place.kind() + " " + slip + " " + place.span() + " " + place.number() + " → "
                    + slipped.get() + (noticed ? " notice" : ""));
        }
    }

    /** What a check finds, each with its weight; where it stands does not tell findings apart. */
    private Set<String> findings() {
        Set<String> findings = new HashSet<>();
        for (Diagnostic found : new SiteChecker(root, 1).check("").diagnostics().sorted()) {
            findings.add(found.severity().name() + " " + found.code().id() + " " + new TreeMap<>(found.details()));
        }
        return findings;
    }

    private void print(PrintStream out) {
        out.println("| 数 | 末位加一 | 相邻两位互换 | 添负号 | 十倍 | 合计 | 另有只是提示的 |\n|---|--:|--:|--:|--:|--:|--:|");
        Row sum = new Row();
        rows.forEach((kind, row) -> {
            row.counts().forEach((slip, count) -> sum.counts().merge(slip, count, Count::plus));
            print(kind.title(), row, out);
        });
        print("全部", sum, out);
    }

    private static void print(String title, Row row, PrintStream out) {
        StringBuilder line = new StringBuilder("| " + title + " |");
        for (Slip slip : Slip.values()) {
            line.append(' ').append(row.of(slip).printed()).append(" |");
        }
        out.printf(
                Locale.ROOT,
                "%s %s | %d |%n",
                line,
                row.all().printed(),
                row.all().noticed());
    }
}
