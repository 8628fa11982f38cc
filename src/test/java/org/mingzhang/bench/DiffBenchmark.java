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
            HundredDisclosures.make(root, shipped);
            commit(git, "none");
            change(1);
            commit(git, "one");
            change(HundredDisclosures.DEPARTMENTS * HundredDisclosures.YEARS);
            commit(git, "all");
        }
        time("nothing changed", "none", "none");
        time("one disclosure of a hundred changed", "none", "one");
        time("all of a hundred changed", "none", "all");
    }

    private void change(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path file = HundredDisclosures.figures(root, i);
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
