package org.mingzhang.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/**
 * Writes a page with every sample, and each as a PNG, to be looked at: {@code ShowProgram FOLDER}, run like {@link
 * FontSubsetProgram}. Look at it 1280 and 375 px wide.
 */
@NullMarked
final class ShowProgram {
    private static final String HEAD = """
            <!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Charts</title><style>
            body { font-family: "Noto Sans SC", "Noto Sans CJK SC", sans-serif; color: #1f2933; margin: 16px }
            figure { margin: 0 auto 48px; max-width: 646px } figcaption { display: flex; justify-content: space-between;
              font-size: 17px; font-weight: 600; margin-bottom: 8px } figcaption span { font: 400 14px sans-serif }
            .chart { display: block; width: 100%; height: auto; font-variant-numeric: tabular-nums; overflow: visible }
            .chart-narrow { display: none }
            @media (max-width: 600px) { .chart-wide { display: none } .chart-narrow { display: block } }
            </style>
            """;

    private ShowProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ChartPainter painter = new ChartPainter(ChartFonts.bundled());
        StringBuilder page = new StringBuilder(HEAD);
        for (Chart chart : Samples.all()) {
            ChartDrawing drawing = painter.svg(chart);
            page.append(
                    "<figure><figcaption>" + chart.title() + " <span>" + chart.unitLabel() + "</span></figcaption>");
            page.append(drawing.wide()).append('\n').append(drawing.narrow()).append("</figure>\n");
            Files.write(folder.resolve(chart.id() + ".png"), painter.png(chart));
        }
        Files.writeString(folder.resolve("index.html"), page);
    }
}
