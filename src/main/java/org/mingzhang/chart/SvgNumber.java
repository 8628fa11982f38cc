package org.mingzhang.chart;

/** Geometry in SVG: at most two decimals, a point in every locale, no exponent. */
final class SvgNumber {
    private SvgNumber() {}

    static String format(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        long decimals = size % 100;
        String fraction = decimals % 10 == 0 ? Long.toString(decimals / 10) : (decimals < 10 ? "0" : "") + decimals;
        return sign + size / 100 + "." + fraction;
    }
}
