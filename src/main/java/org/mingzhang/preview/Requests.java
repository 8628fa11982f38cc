package org.mingzhang.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.mingzhang.build.Edition;

/**
 * Answers requests: files of the latest edition by their names, the review of a page, and a stream that tells when either
 * is another. Nothing is read from a disk, and nothing that a request says changes anything.
 */
final class Requests implements HttpHandler {
    private static final int STREAMS = 64;
    private static final int HEARTBEAT = 10_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "png", "image/png",
            "svg", "image/svg+xml",
            "json", "application/json");

    private final Callers callers;
    private final Editions editions;
    private final Shell shell;
    private final Semaphore streams = new Semaphore(STREAMS);

    Requests(Callers callers, Editions editions, Shell shell) {
        this.callers = callers;
        this.editions = editions;
        this.shell = shell;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            guard(exchange.getResponseHeaders());
            if (!callers.mayAsk(exchange.getRequestHeaders())) {
                refuse(exchange, 403);
            } else if (!METHODS.contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                refuse(exchange, 405);
            } else {
                Optional<String> path = RequestPath.of(target(exchange));
                if (path.isPresent()) {
                    answer(exchange, path.get());
                } else {
                    refuse(exchange, 400);
                }
            }
        }
    }

    /** What is asked for as it came over the line, without its query; a whole address is none of ours. */
    private static String target(HttpExchange exchange) {
        String target = exchange.getRequestURI().toString();
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** No other site may frame, draw in or remember a page; a type is what it says it is. */
    private static void guard(Headers headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Content-Security-Policy", "frame-ancestors 'self'; form-action 'none'; base-uri 'none'");
        headers.set("Referrer-Policy", "no-referrer");
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        Edition edition = editions.latest();
        boolean listens = exchange.getRequestMethod().equals("GET");
        if (path.equals(Shell.EVENTS) && listens) {
            stream(exchange, asked(exchange));
        } else if (path.equals(Shell.PANEL)) {
            send(exchange, 200, "html", bytes(shell.review(asked(exchange), edition)));
        } else if (path.startsWith(Shell.OWN)) {
            Optional<byte[]> own = shell.file(path);
            if (own.isPresent()) {
                send(exchange, 200, extension(path), own.get());
            } else {
                refuse(exchange, 404);
            }
        } else {
            page(exchange, Shell.page(path), path, edition);
        }
    }

    private void page(HttpExchange exchange, String file, String path, Edition edition) throws IOException {
        Supplier<byte[]> content = edition.files().get(file);
        if (content != null) {
            byte[] bytes = content.get();
            boolean html = extension(file).equals("html");
            send(exchange, 200, extension(file), html ? shell.dressed(bytes, file, edition) : bytes);
        } else if (isFolder(path, edition)) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getRawPath() + "/");
            refuse(exchange, 308);
        } else if (edition.number() == 0) {
            send(exchange, 503, "html", shell.placeholder(file, edition));
        } else {
            send(exchange, 404, "html", shell.placeholder(file, edition));
        }
    }

    private static boolean isFolder(String path, Edition edition) {
        String page = Shell.page(path + "/");
        return edition.files().containsKey(page) || edition.addresses().containsKey(page);
    }

    /** The page that a script asks about; the home page where it names none. */
    private static String asked(HttpExchange exchange) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return query.startsWith("page=")
                ? RequestPath.of(query.substring("page=".length()))
                        .map(Shell::page)
                        .orElse("")
                : "";
    }

    /** Tells at once, and then whenever it is another, what state a page and its review are in. */
    private void stream(HttpExchange exchange, String page) throws IOException {
        if (!streams.tryAcquire()) {
            refuse(exchange, 503);
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes("retry: 1000\n\n"));
                tell(page, out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }

    private void tell(String page, OutputStream out) throws IOException, InterruptedException {
        Edition edition = editions.latest();
        String last = "";
        while (!editions.isClosed()) {
            String state = "{\"page\":\"%s\",\"panel\":\"%s\"}"
                    .formatted(Shell.digest(page, edition), Shell.digest(shell.review(page, edition)));
            out.write(bytes(state.equals(last) ? ":\n\n" : "data: " + state + "\n\n"));
            out.flush();
            last = state;
            edition = editions.after(edition.number(), HEARTBEAT);
        }
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        send(exchange, status, "txt", new byte[0]);
    }

    private static void send(HttpExchange exchange, int status, String extension, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "text/plain; charset=utf-8"));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
