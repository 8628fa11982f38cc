package org.mingzhang.release;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A folder on a server: {@code sftp://[user@]host[:port]/absolute/path}. A password has no place in it.
 *
 * @param user empty where the address names none
 * @param folder begins with a slash
 */
public record ServerAddress(String user, String host, int port, String folder) {
    private static final String SCHEME = "sftp";
    private static final int STANDARD_PORT = 22;

    /** Empty where the text is no such address. */
    public static Optional<ServerAddress> of(String text) {
        try {
            URI uri = new URI(text);
            String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
            String path = uri.normalize().getPath();
            boolean complete = SCHEME.equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && path != null;
            if (!complete || user.contains(":") || uri.getQuery() != null || uri.getFragment() != null) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
            String folder = path.replaceFirst("(?<=.)/+$", "");
            boolean usable = folder.startsWith("/") && !folder.startsWith("/..") && port > 0 && port < 65536;
            return usable ? Optional.of(new ServerAddress(user, bare(uri.getHost()), port, folder)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is an address with a password in it, of whatever kind; such a text is not to be shown. */
    public static boolean holdsPassword(String text) {
        int start = text.indexOf("://");
        int at = text.lastIndexOf('@');
        return start >= 0 && at > start && text.substring(start + 3, at).contains(":");
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The server, as it stands in a list of known hosts. */
    String knownAs() {
        return port == STANDARD_PORT ? host : "[" + host + "]:" + port;
    }

    @Override
    public String toString() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return SCHEME + "://" + (user.isEmpty() ? "" : user + "@") + name + (port == STANDARD_PORT ? "" : ":" + port)
                + folder;
    }
}
