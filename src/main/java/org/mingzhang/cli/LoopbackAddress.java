package org.mingzhang.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.release.Place;

/**
 * The address of a web site on this machine. Others are not asked: what answers under their name depends on the network
 * between, and it would prove nothing about the server's files.
 */
final class LoopbackAddress {
    private static final Pattern HOST = Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private LoopbackAddress() {}

    /** Empty where the text is no such address. */
    static Optional<Place.Web> of(String text) {
        try {
            URI uri = new URI(text).normalize();
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            boolean here = uri.getHost() != null && HOST.matcher(uri.getHost()).matches();
            if (!"http".equalsIgnoreCase(uri.getScheme()) || !plain || !here) {
                return Optional.empty();
            }
            return Optional.of(new Place.Web(uri.toString().endsWith("/") ? uri : URI.create(uri + "/")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
