package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a web server of this machine gives is held against what was released. */
class WebVerifyTest {
    @TempDir
    private Path temp;

    private SiteFixture site;
    private HttpServer server;
    private final Map<String, String> redirects = new ConcurrentHashMap<>();

    @BeforeEach
    void start() throws IOException {
        site = SiteFixture.named("mini", temp);
        site.run("publish", site.path("www").toString(), "--root", site.root().toString())
                .wentWell();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String redirect = redirects.get(path);
        Path file = site.path("www" + (path.endsWith("/") ? path + "index.html" : path));
        if (redirect != null) {
            exchange.getResponseHeaders().add("Location", redirect);
            exchange.sendResponseHeaders(302, -1);
        } else if (Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(Files.readAllBytes(file));
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private SiteFixture verify(String... arguments) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return site.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("verify", address), java.util.stream.Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void what_is_given_is_what_was_released_and_what_else_there_is_cannot_be_seen() {
        site.write("www/more.html", "多出来的");
        verify().wentWell().said("与发布时一致", "从网址只看得到清单里有的文件");
        verify("--format", "json").wentWell().said("\"intact\":true", "\"extraSeen\":false");
        assertEquals("", site.err());
    }

    @Test
    void a_file_that_was_altered_grown_or_deleted_is_told() throws IOException {
        site.append("www/index.html", "<!-- -->");
        String style = site.files("www").keySet().stream()
                .filter(file -> file.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        site.delete("www/" + style);
        verify().ended(1).said("MZ811 “index.html", "MZ810 缺少“" + style);
        site.delete("www/MANIFEST.json");
        verify().ended(1).said("MZ808");
    }

    @Test
    void a_redirect_is_followed_on_the_site_and_nowhere_else() {
        redirects.put("/index.html", "./");
        verify().wentWell();
        redirects.put("/index.html", "http://localhost:1/index.html");
        verify().ended(3).said("MZ829", "HTTP 302");
        redirects.put("/index.html", "/index.html");
        verify().ended(3).said("MZ829", "HTTP 302");
    }

    @Test
    void where_nobody_listens_it_is_told() {
        server.stop(0);
        verify().ended(3).said("MZ829", "那个端口没有服务在听");
    }

    @Test
    void other_hosts_are_refused_with_a_reason() {
        for (String address : new String[] {
            "http://example.org/",
            "https://localhost/",
            "http://localhost.example.org/",
            "http://127.0.0.1@example.org/"
        }) {
            site.run("verify", address).ended(2).said("MZ901", "隔着网络和缓存");
        }
        assertTrue(
                site.inEnglish().run("verify", "http://example.org/").err().contains("caches lie before"), site.err());
    }
}
