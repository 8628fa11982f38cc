package org.mingzhang.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;

/** Each folder of golden/diagnostics is a site with mistakes and what is printed about it; -Dgolden.write=true rewrites. */
class GoldenDiagnosticsTest {
    private static final Path CASES = Path.of("src/test/resources/golden/diagnostics");
    private static final int SHOWN = 24;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistakesArePrintedAsTheGoldenShows(String name, @TempDir Path temp) throws IOException {
        Path folder = CASES.resolve(name);
        Path site = copied(folder.resolve("site"), temp.resolve("site"));
        prepare(name, site);
        String printed = printed(name, findings(folder, site));
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, printed);
        } else if (Files.notExists(expected)) {
            fail("no expected.txt in " + folder + "; write it with -Dgolden.write=true:\n" + printed);
        }
        assertEquals(Files.readString(expected), printed);
    }

    @Test
    void everyCodeOfThisPackageHasAGoldenCase() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Code code : Code.values()) {
            if (code.id().compareTo("MZ400") < 0) {
                missing.add(code.id());
            }
        }
        Pattern id = Pattern.compile("(?m)^\\S+ (MZ\\d{3}) ");
        for (String name : cases()) {
            Matcher matcher = id.matcher(Files.readString(CASES.resolve(name).resolve("expected.txt")));
            while (matcher.find()) {
                missing.remove(matcher.group(1));
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static Diagnostics findings(Path folder, Path site) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        if (Files.exists(site.resolve("fields.yaml"))) {
            readFields(site, diagnostics);
            return diagnostics;
        }
        ContentReader reader = new ContentReader(site);
        ContentReader.Listing listing = reader.find(diagnostics);
        List<Address> addresses = new ArrayList<>(listing.disclosures());
        Path asked = folder.resolve("addresses.txt");
        if (Files.exists(asked)) {
            Files.readAllLines(asked)
                    .forEach(line -> addresses.add(Address.parse(line).orElseThrow()));
        }
        listing.departments().forEach(id -> reader.department(id, diagnostics));
        addresses.forEach(address -> reader.read(address, Samples::standards, List.of("sample", "tiny"), diagnostics));
        return diagnostics;
    }

    private static void readFields(Path site, Diagnostics diagnostics) {
        Fields fields = new FileReader(site)
                .read(site.resolve("fields.yaml"), diagnostics)
                .flatMap(file -> YamlTree.read(file, diagnostics))
                .flatMap(root -> Fields.of(root, diagnostics))
                .orElseThrow();
        fields.text("名称");
        fields.text("标题");
        fields.optionalText("简述");
        fields.optionalText("别名");
        fields.flag("加粗");
        for (Fields line : fields.groups("行")) {
            line.text("名称");
            line.count("序号");
            line.rejectOthers();
        }
        fields.rejectOthers();
    }

    private static String printed(String name, Diagnostics diagnostics) {
        Locale locale = name.startsWith("english") ? Locale.ENGLISH : Locale.CHINESE;
        DiagnosticText text = new DiagnosticText(locale, false);
        List<Diagnostic> sorted = diagnostics.sorted();
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < sorted.size(); i++) {
            boolean shown = sorted.size() <= SHOWN || i < 2 || i >= sorted.size() - 3;
            printed.append(shown ? text.print(sorted.get(i)) + "\n" : "");
        }
        return printed + text.summary(diagnostics) + "\n";
    }

    /** What cannot stand in the repository: a large file, a link. */
    private static void prepare(String name, Path site) throws IOException {
        Path accounts = site.resolve("content/office/2021/final-accounts.yaml");
        if (name.equals("file-too-large")) {
            Files.write(accounts, "# 很长\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        } else if (name.equals("link-outside")) {
            Path outside = Files.writeString(site.resolveSibling("outside.yaml"), "规范: sample\n");
            Files.createSymbolicLink(site.resolve("content/office/2021/budget.yaml"), outside);
        }
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }
}
