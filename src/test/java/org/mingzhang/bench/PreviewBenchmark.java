package org.mingzhang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mingzhang.build.LiveSite;
import org.mingzhang.preview.Preview;
import org.mingzhang.progress.Listener;

/**
 * Times a save of one disclosure among a hundred: from writing the file to the event that tells a browser, and to the last
 * byte of the new page; and, beside it, what making the edition anew takes of that.
 */
public final class PreviewBenchmark {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 60;

    private final Path root;
    private final List<Long> told = new ArrayList<>();
    private final List<Long> shown = new ArrayList<>();
    private final List<Long> made = new ArrayList<>();

    private PreviewBenchmark(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        Path shipped = Path.of(arguments.length > 0 ? arguments[0] : "").resolve("content");
        Path folder = Files.createTempDirectory("mingzhang-bench");
        HundredDisclosures.make(folder, shipped);
        Files.copy(shipped.resolve("site.yaml"), folder.resolve("content/site.yaml"));
        new PreviewBenchmark(folder).run();
        System.exit(0); // the preview and its stream have no end of their own
    }

    private void run() throws IOException {
        Preview preview = new Preview(root, new Preview.Place(InetAddress.getLoopbackAddress(), 0), 2, Listener.SILENT);
        Thread thread = new Thread(() -> preview.run(edition -> {}), "preview");
        thread.setDaemon(true);
        thread.start();
        Path prose = HundredDisclosures.folder(root, 0).resolve("functions.md");
        String path = "/"
                + root.resolve("content")
                        .relativize(HundredDisclosures.folder(root, 0))
                        .toString()
                        .replace('\\', '/') + "/final-accounts/";
        String text = Files.readString(prose);
        try (BufferedReader events = new BufferedReader(new InputStreamReader(
                preview.home()
                        .resolve("/.mingzhang/events?page=" + path)
                        .toURL()
                        .openStream(),
                StandardCharsets.UTF_8))) {
            while (preview.latest().number() == 0) {
                event(events);
            }
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                round(events, preview, path, prose, text + "\n第" + i + "次保存。\n", i >= WARM_UP);
            }
        }
        LiveSite site = new LiveSite(root, 2, Listener.SILENT);
        site.refresh();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            Files.writeString(prose, text + "\n又第" + i + "次。\n");
            long start = System.nanoTime();
            site.refresh();
            keep(made, start, i >= WARM_UP);
        }
        print("made anew in memory", made);
        print("event in the browser's stream", told);
        print("last byte of the new page", shown);
    }

    private void round(BufferedReader events, Preview preview, String path, Path prose, String text, boolean counts)
            throws IOException {
        long start = System.nanoTime();
        Files.writeString(prose, text);
        event(events);
        keep(told, start, counts);
        try (InputStream in = preview.home().resolve(path).toURL().openStream()) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            keep(shown, start, counts);
            if (!page.contains(text.strip().substring(text.strip().length() - 6))) {
                throw new IllegalStateException("an event came before its page");
            }
        }
    }

    private static void event(BufferedReader events) throws IOException {
        String line = "";
        while (line != null && !line.startsWith("data: ")) {
            line = events.readLine();
        }
    }

    private static void keep(List<Long> times, long start, boolean counts) {
        if (counts) {
            times.add(System.nanoTime() - start);
        }
    }

    private static void print(String name, List<Long> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-32s median %6.1f ms, best %6.1f ms, 90 %% within %6.1f ms%n",
                name,
                times.get(times.size() / 2) / 1e6,
                times.get(0) / 1e6,
                times.get(times.size() * 9 / 10) / 1e6);
    }
}
