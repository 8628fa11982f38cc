package org.mingzhang.release;

import java.net.URI;
import java.nio.file.Path;

/** Where a release goes to or stands, as the user names it. */
public sealed interface Place {
    /** What a release can be brought to. */
    sealed interface Writable extends Place {}

    /** What the user calls it; no secret is in it. */
    String shown();

    /** A folder, or a zip. */
    record Here(Path path) implements Writable {
        @Override
        public String shown() {
            return path.toString();
        }
    }

    /** A folder on a server that is reached by SFTP. */
    record Server(ServerAddress address, Access access) implements Writable {
        @Override
        public String shown() {
            return address.toString();
        }
    }

    /** The root of a web site on this machine; can only be read. */
    record Web(URI address) implements Place {
        @Override
        public String shown() {
            return address.toString();
        }
    }
}
