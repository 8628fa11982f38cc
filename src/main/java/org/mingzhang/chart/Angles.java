package org.mingzhang.chart;

import java.util.Arrays;
import java.util.List;
import org.mingzhang.ledger.Money;

/**
 * How many degrees of the ring each part takes: its share, but never less than can be seen.
 *
 * @param degrees one for each amount, zero for an amount of zero
 * @param widened a part takes more than its share
 */
record Angles(List<Double> degrees, boolean widened) {
    private static final double CIRCLE = 360;
    /** Less than this vanishes between the white gaps; 2° are 0.56 % of the ring. */
    private static final double SMALLEST = 2;

    static Angles of(List<Money> amounts) {
        // Only here does money become a double: the angle of a part.
        double[] sizes = amounts.stream().mapToDouble(Money::fen).toArray();
        double[] degrees = new double[sizes.length];
        double smallest = Math.min(SMALLEST, CIRCLE / Math.max(1, sizes.length));
        // Widening one part narrows the others, which may make another too small: repeat until none is.
        boolean widened = false;
        while (widenOne(sizes, degrees, smallest)) {
            widened = true;
        }
        share(sizes, degrees);
        return new Angles(Arrays.stream(degrees).boxed().toList(), widened);
    }

    /** Fixes the first part that would be too small at the smallest angle. */
    private static boolean widenOne(double[] sizes, double[] degrees, double smallest) {
        double perUnit = perUnit(sizes, degrees);
        for (int part = 0; part < sizes.length; part++) {
            if (degrees[part] == 0 && sizes[part] > 0 && sizes[part] * perUnit < smallest) {
                degrees[part] = smallest;
                return true;
            }
        }
        return false;
    }

    private static void share(double[] sizes, double[] degrees) {
        double perUnit = perUnit(sizes, degrees);
        for (int part = 0; part < sizes.length; part++) {
            if (degrees[part] == 0) {
                degrees[part] = sizes[part] * perUnit;
            }
        }
    }

    /** Degrees for each 分 of the parts that are not fixed. */
    private static double perUnit(double[] sizes, double[] degrees) {
        double size = 0;
        double rest = CIRCLE;
        for (int part = 0; part < sizes.length; part++) {
            size += degrees[part] == 0 ? sizes[part] : 0;
            rest -= degrees[part];
        }
        return size == 0 ? 0 : rest / size;
    }
}
