package org.mingzhang.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One page of the machine's own Chromium, for tests and for looking: {@link #page()} has the rest of Playwright.
 *
 * <p>Start one per test class; starting costs about two seconds, a page far less.
 */
final class Browser implements AutoCloseable {
    static final int WIDE = 1280;
    static final int NARROW = 360;

    /** As root, Chromium needs no sandbox; and it must not call home. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Page page;

    Browser() {
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
        page = chromium.newPage();
        page.onConsoleMessage(this::complain);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequestFailed(request -> complaints.add("failed: " + describe(request)));
    }

    Page page() {
        return page;
    }

    /** Opens an address at the given width; the height is what a person sees at first. */
    void open(URI address, int width) {
        page.setViewportSize(width, 800);
        page.navigate(address.toString());
    }

    /** Lays the page out as for paper, until {@link #onScreen()}. */
    void inPrint() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    void onScreen() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** Whether the page can be moved sideways, which on a phone no page of text may. */
    boolean overflows() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** The whole page, from top to bottom, as a PNG file. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Warnings and errors of the console, errors of scripts and failed requests since the start. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        playwright.close();
    }

    private void complain(ConsoleMessage message) {
        if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    private static String describe(Request request) {
        return request.url() + " " + request.failure();
    }
}
