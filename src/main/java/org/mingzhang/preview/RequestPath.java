package org.mingzhang.preview;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the path of a request: a name to be looked up among names, never a way through folders. */
final class RequestPath {
    private static final int LONGEST = 2000;

    private RequestPath() {}

    /**
     * The path without its first slash; none where it holds anything that no page's path holds: steps to parents, empty
     * steps, backslashes, control characters, or bytes that are no UTF-8.
     *
     * @param raw as it came over the line
     */
    static Optional<String> of(String raw) {
        if (!raw.startsWith("/") || raw.length() > LONGEST) {
            return Optional.empty();
        }
        return decoded(raw.substring(1)).filter(RequestPath::isPlain);
    }

    private static Optional<String> decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] != '%') {
                buffer.put(bytes[at]);
                continue;
            }
            int high = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            buffer.put((byte) (high << 4 | low));
            at += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(buffer.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String path) {
        if (path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (steps[i].equals(".") || steps[i].equals("..") || (steps[i].isEmpty() && !last)) {
                return false;
            }
        }
        return true;
    }
}
