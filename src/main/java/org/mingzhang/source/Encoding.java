package org.mingzhang.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;

/** Works out which encoding a file has that is not UTF-8, so that the mend can be named. */
final class Encoding {
    private static final int SAMPLE = 12;

    private Encoding() {}

    static void explain(byte[] bytes, Span place, Diagnostics diagnostics) {
        Optional<Charset> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            diagnostics.add(Code.ENCODING_UTF16, place, "name", utf16.get().name());
            return;
        }
        Optional<String> chinese = decoded(bytes, Charset.forName("GB18030")).filter(Encoding::isPlausible);
        if (chinese.isPresent()) {
            diagnostics.add(Code.ENCODING_GB18030, place, "sample", sample(chinese.get()));
            return;
        }
        diagnostics.add(Code.ENCODING_UNKNOWN, place, "byte", Integer.toString(firstBad(bytes) + 1));
    }

    /** UTF-16 by its byte order mark, or because zero bytes make sense that way. */
    static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (first == 0xFE && second == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return byZeros(bytes);
    }

    private static Optional<Charset> byZeros(byte[] bytes) {
        boolean zeros = false;
        for (byte b : bytes) {
            zeros |= b == 0;
        }
        if (!zeros || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> isText(bytes, charset))
                .findFirst();
    }

    private static boolean isText(byte[] bytes, Charset charset) {
        return decoded(bytes, charset).filter(text -> share(text, true) > 0.9).isPresent();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Mostly common Chinese characters, ASCII and punctuation, with some Chinese, and no control characters. */
    private static boolean isPlausible(String text) {
        return share(text, true) > 0.9 && share(text, false) > 0.02;
    }

    private static double share(String text, boolean withAscii) {
        long fitting = text.codePoints()
                .filter(c -> isChinese(c) || (withAscii && isAscii(c)))
                .count();
        return text.isEmpty() ? 0 : (double) fitting / text.codePointCount(0, text.length());
    }

    private static boolean isAscii(int c) {
        return (c >= 0x20 && c < 0x7F) || Character.isWhitespace(c);
    }

    private static boolean isChinese(int c) {
        boolean punctuation =
                (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2010 && c <= 0x2026);
        return (c >= 0x4E00 && c <= 0x9FFF) || punctuation;
    }

    private static String sample(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.substring(0, line.offsetByCodePoints(0, Math.min(SAMPLE, line.codePointCount(0, line.length()))));
    }

    private static int firstBad(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result =
                StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : 0;
    }
}
