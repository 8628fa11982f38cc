package org.mingzhang.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may ask where others are let in: under the address that was asked for, or under each where that is all. */
class CallersTest {
    private static Headers host(String host) {
        Headers headers = new Headers();
        headers.put("Host", List.of(host));
        return headers;
    }

    @Test
    void the_address_that_was_asked_for_is_a_name_of_the_server() throws IOException {
        Callers callers = new Callers(InetAddress.getByName("192.0.2.7"), 8710);
        assertTrue(callers.mayAsk(host("192.0.2.7:8710")));
        assertFalse(callers.mayAsk(host("192.0.2.8:8710")));
        assertFalse(callers.mayAsk(host("192.0.2.7")));
    }

    @Test
    void listening_everywhere_is_under_every_address_of_this_computer() throws IOException {
        Callers callers = new Callers(InetAddress.getByName("0.0.0.0"), 80);
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .forEach(own -> assertTrue(callers.mayAsk(host(Callers.literal(own))), own::toString));
        assertFalse(callers.mayAsk(host("example.org")));
    }

    @Test
    void an_address_of_version_six_stands_in_brackets_without_its_zone() throws IOException {
        assertEquals("[fe80:0:0:0:0:0:0:1]", Callers.literal(InetAddress.getByName("fe80::1")));
    }
}
