package org.mingzhang.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.build.Edition;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.preview.Preview;
import org.mingzhang.progress.Listener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code preview}: the site in a browser of this computer, made anew with every save. */
@Command(name = "preview")
final class PreviewCommand extends SiteVerb {
    private static final int USUAL_PORT = 8710;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "preview.port")
    private @Nullable Integer port;

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "preview.host")
    private String host = "";

    @Option(names = "--open", descriptionKey = "preview.open")
    private boolean open;

    PreviewCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(root.resolve("content"))) {
            Diagnostics problems = new Diagnostics();
            problems.add(
                    Code.NO_CONTENT,
                    null,
                    "folder",
                    root.toAbsolutePath().normalize().toString());
            terminal.complain(problems);
            return Code.NO_CONTENT.exit();
        }
        return followed(this::shown);
    }

    private int shown(Listener listener) {
        try (Preview preview = started(listener)) {
            terminal.out().println(terminal.texts().text("preview.at", preview.home()));
            terminal.out().flush();
            preview.run(edition -> heard(edition, preview.home()));
            return 0;
        } catch (IOException e) {
            Diagnostics problems = new Diagnostics();
            String place = (host.isEmpty() ? "localhost" : host) + (port == null ? "" : ":" + port);
            problems.add(Code.PREVIEW_FAILED, null, "place", place, "reason", reason(e));
            terminal.complain(problems);
            return Code.PREVIEW_FAILED.exit();
        }
    }

    /** The usual port, or any other where that one is taken: unless one was asked for. */
    private Preview started(Listener listener) throws IOException {
        InetAddress address = address();
        int threads = Runtime.getRuntime().availableProcessors();
        try {
            return new Preview(root, new Preview.Place(address, port == null ? USUAL_PORT : port), threads, listener);
        } catch (IOException e) {
            if (port != null) {
                throw e;
            }
            return new Preview(root, new Preview.Place(address, 0), threads, listener);
        }
    }

    private InetAddress address() throws UnknownHostException {
        return host.isEmpty() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
    }

    private static String reason(IOException problem) {
        if (problem instanceof BindException) {
            return "@reason.port";
        }
        return problem instanceof UnknownHostException ? "@reason.host" : String.valueOf(problem.getMessage());
    }

    private void heard(Edition edition, URI home) {
        if (edition.number() == 1 && open && !Browser.open(home)) {
            terminal.err().println(terminal.texts().text("preview.unopened", home));
        }
        if (!quiet) {
            String summary = terminal.told().summary(edition.report().diagnostics());
            String number = String.format(Locale.ROOT, "%,d", edition.number());
            terminal.out().println(terminal.texts().text("preview.edition", number, summary));
        }
        terminal.out().flush();
        terminal.err().flush();
    }
}
