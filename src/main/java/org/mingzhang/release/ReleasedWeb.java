package org.mingzhang.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.Failure;

/**
 * A web site that holds a release, as a browser gets it. Only what is listed can be asked for; of a file no more is read
 * than the manifest says it has, and nobody but the site itself is asked.
 */
final class ReleasedWeb implements ReleasedFiles {
    private static final long LIMIT = 4L << 30;
    private static final int REDIRECTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final int FOUND = 200;

    private final URI root;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param root its path ends in a slash
     */
    ReleasedWeb(URI root) {
        this.root = root;
    }

    @Override
    public void examine(Diagnostics diagnostics) {}

    @Override
    public Optional<byte[]> manifest() {
        return asked(Manifest.NAME, in -> in.readNBytes(Manifest.LIMIT));
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>();
    }

    @Override
    public boolean knowsNames() {
        return false;
    }

    @Override
    public Optional<Manifest.Entry> entry(String name, long limit) {
        return asked(name, in -> Manifest.Entry.of(in, limit));
    }

    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    private <T> Optional<T> asked(String name, Reading<T> reading) {
        URI address = address(name);
        try {
            HttpResponse<InputStream> response = response(address, REDIRECTS);
            try (InputStream in = response.body()) {
                if (ABSENT.contains(response.statusCode())) {
                    return Optional.empty();
                }
                if (response.statusCode() != FOUND) {
                    throw unreadable(address, "HTTP " + response.statusCode(), null);
                }
                return Optional.of(reading.of(in));
            }
        } catch (ConnectException e) {
            throw unreadable(address, "@reason.refused", e);
        } catch (IOException e) {
            throw unreadable(address, Failure.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(address, "@reason.unknown", e);
        }
    }

    /** Follows a redirect as long as it stays on the site; many servers send {@code index.html} to its folder. */
    private HttpResponse<InputStream> response(URI address, int redirects) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        Optional<URI> next = ELSEWHERE.contains(response.statusCode())
                ? response.headers().firstValue("Location").flatMap(location -> within(address, location))
                : Optional.empty();
        if (next.isEmpty() || redirects == 0) {
            return response;
        }
        response.body().close();
        return response(next.get(), redirects - 1);
    }

    private Optional<URI> within(URI address, String location) {
        try {
            URI next = address.resolve(new URI(location));
            boolean same = root.getScheme().equals(next.getScheme())
                    && root.getAuthority().equals(next.getAuthority());
            return same ? Optional.of(next) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private URI address(String name) {
        try {
            return root.resolve(
                    new URI(null, null, "/" + name, null).getRawPath().substring(1));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is quoted as needed", e);
        }
    }

    private static TargetException unreadable(URI address, String reason, @Nullable Exception cause) {
        return new TargetException(cause, Code.ADDRESS_UNREADABLE, "address", address.toString(), "reason", reason);
    }

    /** As in a folder. */
    @Override
    public Set<String> optional() {
        return Set.of(Release.REPORT);
    }

    @Override
    public long limit() {
        return LIMIT;
    }

    @Override
    public void close() {}
}
