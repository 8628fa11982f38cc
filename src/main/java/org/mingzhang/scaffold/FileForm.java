package org.mingzhang.scaffold;

import java.nio.charset.StandardCharsets;

/**
 * How an editor stores a text: with a byte order mark or without, and with which line ends.
 *
 * @param lineEnd CRLF, CR or LF
 */
public record FileForm(boolean marked, String lineEnd) {
    /** UTF-8 without a mark, lines ended by LF. */
    public static final FileForm PLAIN = new FileForm(false, "\n");

    private static final String MARK = "\uFEFF";

    /** The form that a file has: its first line end counts. */
    public static FileForm of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        boolean plain = carriage < 0 || (feed >= 0 && feed < carriage);
        String end = feed == carriage + 1 ? "\r\n" : "\r";
        return new FileForm(text.startsWith(MARK), plain ? "\n" : end);
    }

    /** A text with LF line ends, as it is stored. */
    public byte[] bytes(String text) {
        return ((marked ? MARK : "") + text.replace("\n", lineEnd)).getBytes(StandardCharsets.UTF_8);
    }
}
