package org.mingzhang.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.cli.SiteFixture;

/** What a preview does not answer, byte by byte over the line; and that it still answers afterwards. */
class RefusedRequestsTest {
    @TempDir
    private static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RunningPreview running;

    @BeforeAll
    static void start() throws IOException {
        running = RunningPreview.of(SiteFixture.named("mini", temp).root());
        running.edition(1);
    }

    @AfterAll
    static void stop() throws IOException {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../content/site.yaml",
                "/..",
                "/%2e%2e/content/site.yaml",
                "/%2E%2E%2Fcontent%2Fsite.yaml",
                "/yunhe-archive/../../content/site.yaml",
                "/yunhe-archive/%2e%2e/index.html",
                "/./index.html",
                "/..%5ccontent%5csite.yaml",
                "/..%255ccontent",
                "/..\\content\\site.yaml",
                "/%00",
                "/index.html%00.png",
                "/index.html%0d%0aSet-Cookie:%20a=b",
                "//etc/passwd",
                "///",
                "/C:/Windows/win.ini",
                "/C:%5cWindows",
                "/%c0%ae%c0%ae/",
                "/%ff",
                "/%",
                "/%zz",
                "/content/site.yaml",
                "/site.yaml",
                "/assets/",
                "/.mingzhang/",
                "/.mingzhang/../index.html",
                "/.mingzhang/preview.properties",
                "/.git/config",
                "/MANIFEST.json",
                "http://example.org/index.html",
                "index.html",
                "*",
                ""
            })
    void a_path_that_is_no_page_is_refused(String path) throws IOException {
        refused("GET " + path + " HTTP/1.1\r\nHost: localhost:" + running.port() + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "BREW"})
    void only_looking_is_answered(String method) throws IOException {
        String answer =
                refused(method + " / HTTP/1.1\r\nHost: localhost:" + running.port() + "\r\nContent-Length: 0\r\n\r\n");
        assertTrue(answer.contains(" 405 ") || answer.contains(" 400 "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: example.org",
                "Host: example.org:PORT",
                "Host: localhost",
                "Host: localhost:1",
                "Host: localhost:PORT.example.org",
                "Host: localhost.example.org:PORT",
                "Host: 127.0.0.1.nip.io:PORT",
                "Host: 0.0.0.0:PORT",
                "Host: ",
                "X: no host",
                "Host: localhost:PORT\r\nHost: example.org",
                "Host: localhost:PORT\r\nOrigin: http://example.org",
                "Host: localhost:PORT\r\nOrigin: https://localhost:PORT",
                "Host: localhost:PORT\r\nOrigin: http://localhost:1",
                "Host: localhost:PORT\r\nOrigin: null",
                "Host: localhost:PORT\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors",
                "Host: localhost:PORT\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors"
            })
    void only_a_browser_that_was_led_here_is_answered(String headers) throws IOException {
        refused("GET / HTTP/1.1\r\n" + headers.replace("PORT", Integer.toString(running.port())) + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "GET", "GET / HTTP/1.1\r\nHost: localhost:PORT\r\n", "\u0000\u0001\u0002"})
    void what_is_no_request_does_no_harm(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
            socket.getOutputStream()
                    .write(bytes.replace("PORT", Integer.toString(running.port()))
                            .getBytes(StandardCharsets.UTF_8));
        }
        lives();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost:PORT",
                "Host: LOCALHOST:PORT",
                "Host: 127.0.0.1:PORT",
                "Host: [::1]:PORT",
                "Host: localhost:PORT\r\nOrigin: http://localhost:PORT",
                "Host: localhost:PORT\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate"
            })
    void this_computer_is_answered_under_its_names(String headers) throws IOException {
        String port = Integer.toString(running.port());
        assertTrue(said("GET / HTTP/1.1\r\n" + headers.replace("PORT", port) + "\r\n\r\n")
                .startsWith("HTTP/1.1 200 "));
    }

    @Test
    void answers_say_what_they_are_and_open_nothing_to_others() throws IOException {
        for (String path : List.of("/", "/assets/style.css", "/.mingzhang/panel?page=/", "/nowhere/")) {
            String head = said("GET " + path + " HTTP/1.1\r\nHost: localhost:" + running.port() + "\r\n\r\n")
                    .split("\r\n\r\n", 2)[0]
                    .toLowerCase(Locale.ROOT);
            assertTrue(head.contains("x-content-type-options: nosniff"), head);
            assertTrue(head.contains("cache-control: no-store"), head);
            assertTrue(head.contains("cross-origin-resource-policy: same-origin"), head);
            assertFalse(head.contains("access-control-"), head);
        }
    }

    @Test
    void asking_for_the_head_alone_gives_no_body() throws IOException {
        String[] answer = said("HEAD / HTTP/1.1\r\nHost: localhost:" + running.port() + "\r\n\r\n")
                .split("\r\n\r\n", -1);
        assertTrue(answer[0].startsWith("HTTP/1.1 200 "), answer[0]);
        assertEquals("", answer[1]);
    }

    @Test
    void asking_for_the_head_of_the_stream_does_not_wait_for_it() throws IOException {
        refused("HEAD /.mingzhang/events?page=/ HTTP/1.1\r\nHost: localhost:" + running.port() + "\r\n\r\n");
    }

    @Test
    void others_computers_are_not_listened_to() throws IOException {
        assertTrue(running.preview().home().toString().startsWith("http://localhost:"));
        for (var card : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : java.util.Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    org.junit.jupiter.api.Assertions.assertThrows(
                            IOException.class, () -> new Socket(address, running.port()).close(), address.toString());
                }
            }
        }
    }

    private String refused(String request) throws IOException {
        String answer = said(request);
        if (!answer.isEmpty()) {
            assertTrue(answer.matches("(?s)HTTP/1\\.1 (400|403|404|405) .*"), answer);
            assertFalse(answer.contains("网站标识码") || answer.contains("root:"), answer);
        }
        lives();
        return answer;
    }

    private void lives() throws IOException {
        assertTrue(said("GET / HTTP/1.1\r\nHost: localhost:" + running.port() + "\r\n\r\n")
                .startsWith("HTTP/1.1 200 "));
    }

    /** The whole answer to one request; the line is closed by asking for that. */
    private String said(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
            socket.setSoTimeout(10_000);
            String closing = request.replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(closing.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
