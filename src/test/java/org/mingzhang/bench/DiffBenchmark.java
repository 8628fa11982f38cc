package org.mingzhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.mingzhang.history.SiteDiffer;

/**
 * Times {@code diff} over two revisions of a hundred disclosures, warm: twenty departments with five years each of the
 * shipped one. Not a test: run it by hand, as {@code src/docs/performance.md} says.
 */
public final class DiffBenchmark {
    private static final int DEPARTMENTS = 20;
    private static final int YEARS = 5;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;
    private static final String LEAF = "项目支出: 462.82";

    private final Path root;

    private DiffBenchmark(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException, GitAPIException {
        Path shipped = Path.of(arguments.length > 0 ? arguments[0] : "").resolve("content");
        Path folder = Files.createTempDirectory("mingzhang-bench");
        try {
            new DiffBenchmark(folder).run(shipped);
        } finally {
            try (var walk = Files.walk(folder)) {
                List<Path> deepestFirst = new ArrayList<>(walk.toList());
                Collections.reverse(deepestFirst);
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run(Path shipped) throws IOException, GitAPIException {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            copy(shipped);
            commit(git, "none");
            change(1);
            commit(git, "one");
            change(DEPARTMENTS * YEARS);
            commit(git, "all");
        }
        time("nothing changed", "none", "none");
        time("one disclosure of a hundred changed", "none", "one");
        time("all of a hundred changed", "none", "all");
    }

    private void copy(Path shipped) throws IOException {
        Path year;
        try (var walk = Files.walk(shipped, 2)) {
            year = walk.filter(path -> path.endsWith("2021")).findFirst().orElseThrow();
        }
        for (int department = 0; department < DEPARTMENTS; department++) {
            Path folder = root.resolve("content/office-" + department);
            Files.createDirectories(folder);
            Files.copy(year.resolveSibling("department.yaml"), folder.resolve("department.yaml"));
            for (int i = 0; i < YEARS; i++) {
                copy(year, folder.resolve(Integer.toString(2021 + i)), i > 0);
            }
        }
    }

    /** Copies a year; what the year before brings along is not typed in a later one. */
    private static void copy(Path year, Path target, boolean later) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(year)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                String kept = later ? text.replaceFirst("(?s)\n上年:.*?\n机关运行经费:", "\n机关运行经费:") : text;
                Files.writeString(
                        target.resolve(file.getFileName()), kept.replaceFirst("(?m)^年初结转和结余:.*$", later ? "" : "$0"));
            }
        }
    }

    private void change(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path file = root.resolve("content/office-" + i % DEPARTMENTS + "/" + (2021 + YEARS - 1 - i / DEPARTMENTS)
                    + "/final-accounts.yaml");
            String text = Files.readString(file);
            Files.writeString(file, text.replace(LEAF, "项目支出: 463.82"));
        }
    }

    private static void commit(Git git, String tag) throws GitAPIException {
        PersonIdent who = new PersonIdent("bench", "bench@example.org");
        git.add().addFilepattern(".").call();
        git.commit().setAuthor(who).setCommitter(who).setMessage(tag).call();
        git.tag().setName(tag).setAnnotated(false).call();
    }

    /** The median by the clock, and the processor's time of an average round, which a busy machine disturbs less. */
    private void time(String name, String from, String to) {
        List<Long> times = new ArrayList<>();
        int differing = 0;
        Duration before = Duration.ZERO;
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            if (i == WARM_UP) {
                before = cpu();
            }
            long start = System.nanoTime();
            SiteDiffer differ = new SiteDiffer(root);
            differing = differ.compare(List.of(from, to))
                    .orElseThrow()
                    .disclosures()
                    .size();
            if (i >= WARM_UP) {
                times.add(System.nanoTime() - start);
            }
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-38s %8.1f ms, processor %8.1f ms, %d differ%n",
                name,
                times.get(times.size() / 2) / 1e6,
                (double) cpu().minus(before).toMillis() / ROUNDS,
                differing);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
