package org.mingzhang.preview;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may ask: a browser that was led here under a name of this computer. A page of another site that names this server,
 * or a name that was made to point to it, is turned away.
 */
final class Callers {
    private final Set<String> hosts;

    /**
     * @param address what the server listens on
     * @throws SocketException if the computer does not tell its addresses, where it listens on all of them
     */
    Callers(InetAddress address, int port) throws SocketException {
        hosts = new TreeSet<>();
        names(address).forEach(name -> {
            hosts.add(name + ":" + port);
            if (port == 80) {
                hosts.add(name);
            }
        });
    }

    private static Set<String> names(InetAddress address) throws SocketException {
        Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", "[::1]", literal(address)));
        if (address.isAnyLocalAddress()) {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(own -> names.add(literal(own)));
        }
        return names;
    }

    /** An address as it stands in a URL. */
    static String literal(InetAddress address) {
        String plain = address.getHostAddress();
        int zone = plain.indexOf('%');
        String unzoned = zone < 0 ? plain : plain.substring(0, zone);
        return unzoned.indexOf(':') < 0 ? unzoned : "[" + unzoned + "]";
    }

    boolean mayAsk(Headers headers) {
        return isHost(headers) && isOwn(headers) && !isFromElsewhere(headers);
    }

    private boolean isHost(Headers headers) {
        List<String> stated = headers.getOrDefault("Host", List.of());
        return stated.size() == 1 && hosts.contains(stated.get(0).toLowerCase(Locale.ROOT));
    }

    /** A page that asks by script tells where it comes from. */
    private boolean isOwn(Headers headers) {
        List<String> origins = headers.getOrDefault("Origin", List.of());
        return origins.stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .allMatch(
                        origin -> origin.startsWith("http://") && hosts.contains(origin.substring("http://".length())));
    }

    /** What a page of another site draws in is turned away; a link that a person follows is not. */
    private static boolean isFromElsewhere(Headers headers) {
        boolean elsewhere = headers.getOrDefault("Sec-Fetch-Site", List.of()).stream()
                .anyMatch(site -> site.equals("cross-site") || site.equals("same-site"));
        boolean followed = headers.getOrDefault("Sec-Fetch-Mode", List.of()).contains("navigate");
        return elsewhere && !followed;
    }
}
