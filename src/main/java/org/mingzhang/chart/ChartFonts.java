package org.mingzhang.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The two weights in which figures are measured and drawn, so that no font of the machine reaches a byte.
 *
 * <p>Immutable and safe for many threads. Loading takes some milliseconds: load once and keep.
 */
public final class ChartFonts {
    /** Unhinted advances: the same on every machine and at every scale. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font regular;
    private final Font semiBold;

    private ChartFonts(Font regular, Font semiBold) {
        this.regular = regular;
        this.semiBold = semiBold;
    }

    /**
     * A subset of Noto Sans SC (SIL OFL 1.1): GB2312, Latin and punctuation.
     *
     * @throws UncheckedIOException if the machine cannot load any font, as Java without libfontconfig cannot
     */
    public static ChartFonts bundled() {
        return new ChartFonts(load("NotoSansSC-Regular.ttf"), load("NotoSansSC-SemiBold.ttf"));
    }

    private static Font load(String name) {
        try (InputStream bytes = ChartFonts.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new FileNotFoundException("org/mingzhang/chart/" + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (IOException | FontFormatException e) {
            // The bundled font is sound: this is how Java without libfontconfig fails on its first font.
            String cure = ": install libfontconfig, or start Java with -Dsun.awt.fontconfig=FILE";
            throw new UncheckedIOException(new IOException("Cannot load org/mingzhang/chart/" + name + cure, e));
        }
    }

    Font font(TextStyle style) {
        return (style.strong() ? semiBold : regular).deriveFont((float) style.size());
    }

    /** The width of a text in px. */
    double width(String text, TextStyle style) {
        return font(style).getStringBounds(text, EXACT).getWidth();
    }

    /** The code points of a text that would be drawn as empty boxes. */
    NavigableSet<Integer> missing(String text) {
        NavigableSet<Integer> missing = new TreeSet<>();
        text.codePoints()
                .filter(point -> !regular.canDisplay(point) || !semiBold.canDisplay(point))
                .forEach(missing::add);
        return missing;
    }
}
