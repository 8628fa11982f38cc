package org.mingzhang.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Cuts the two bundled fonts out of Noto Sans SC: GB2312, Latin and punctuation, 2.4 MB a weight instead of 10.
 *
 * <p>The same input gives the same bytes. To run it again, for a new release or for more characters:
 *
 * <pre>
 * npm pack @expo-google-fonts/noto-sans-sc@0.4.3 &amp;&amp; tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz
 * mvn test-compile
 * java -cp target/test-classes:CLASSPATH org.mingzhang.chart.FontSubsetProgram \
 *     package src/main/resources/org/mingzhang/chart
 * </pre>
 *
 * where CLASSPATH is what {@code mvn dependency:build-classpath} prints. The licence (SIL OFL 1.1, which allows
 * subsets; only the name 'Source' is reserved) is copied beside the fonts.
 */
final class FontSubsetProgram {
    /** What official Chinese text uses beyond GB2312 and Latin-1: dashes, quotes, minus, per mille, fullwidth signs. */
    private static final String PUNCTUATION = "–—―‘’“”•…‰′″‹›€℃№™−≈≠≤≥◇〇〔〕㎡㎞￥＜＞％～·";

    private FontSubsetProgram() {}

    /** Takes the unpacked npm package and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        subset(source.resolve("400Regular/NotoSansSC_400Regular.ttf"), target.resolve("NotoSansSC-Regular.ttf"));
        subset(source.resolve("600SemiBold/NotoSansSC_600SemiBold.ttf"), target.resolve("NotoSansSC-SemiBold.ttf"));
        Files.write(target.resolve("NotoSansSC-OFL.txt"), Files.readAllBytes(source.resolve("LICENSE_FONT")));
    }

    private static void subset(Path source, Path target) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(source.toFile()))) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            characters().forEach(subsetter::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            Files.write(target, bytes.toByteArray());
        }
    }

    static NavigableSet<Integer> characters() {
        NavigableSet<Integer> characters = new TreeSet<>();
        for (int point = 0x20; point <= 0xFF; point++) {
            if (!Character.isISOControl(point)) {
                characters.add(point);
            }
        }
        PUNCTUATION.codePoints().forEach(characters::add);
        gb2312().codePoints()
                .filter(point -> point != REPLACEMENT && !Character.isISOControl(point))
                .forEach(characters::add);
        return characters;
    }

    /** What the decoder answers for a place of the GB2312 table that is empty. */
    private static final int REPLACEMENT = 0xFFFD;

    private static String gb2312() {
        Charset charset = Charset.forName("GB2312");
        StringBuilder text = new StringBuilder();
        for (int row = 0xA1; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                text.append(new String(new byte[] {(byte) row, (byte) cell}, charset));
            }
        }
        return text.toString();
    }
}
