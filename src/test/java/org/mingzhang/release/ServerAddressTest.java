package org.mingzhang.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @Test
    void user_and_port_may_be_left_out_and_the_folder_may_be_named_in_chinese() {
        assertEquals(
                Optional.of(new ServerAddress("", "www.example.org", 22, "/srv/公开")),
                ServerAddress.of("sftp://www.example.org/srv/公开/"));
        assertEquals(
                Optional.of(new ServerAddress("editor", "::1", 2222, "/a b")),
                ServerAddress.of("SFTP://editor@[::1]:2222/a%20b"));
        assertEquals(Optional.of(new ServerAddress("", "h", 22, "/")), ServerAddress.of("sftp://h/"));
    }

    @Test
    void it_is_shown_as_it_is_typed() {
        for (String text : new String[] {"sftp://e@www.example.org/srv", "sftp://[::1]:2222/srv", "sftp://h/"}) {
            assertEquals(text, ServerAddress.of(text).orElseThrow().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sftp://h",
                "sftp:///srv",
                "sftp://h/../srv",
                "sftp://h:0/srv",
                "sftp://h:99999/srv",
                "sftp://h/srv?x",
                "sftp://h/srv#x",
                "sftp://e:secret@h/srv",
                "sftp://h/a b",
                "ftp://h/srv",
                "/srv",
                "www.zip",
                ""
            })
    void what_is_no_such_address(String text) {
        assertEquals(Optional.empty(), ServerAddress.of(text));
    }

    @Test
    void a_password_is_seen_whatever_stands_around_it() {
        assertTrue(ServerAddress.holdsPassword("sftp://e:secret@h/srv"));
        assertTrue(ServerAddress.holdsPassword("sftp://e:se@cret@h/srv"));
        assertTrue(ServerAddress.holdsPassword("ftp://e:se cret@h"));
        assertFalse(ServerAddress.holdsPassword("sftp://e@h:22/srv"));
        assertFalse(ServerAddress.holdsPassword("C:\\www@home"));
    }
}
