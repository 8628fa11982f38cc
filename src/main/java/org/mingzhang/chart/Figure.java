package org.mingzhang.chart;

/** A chart arranged for one layout: it knows its height before it is drawn. */
interface Figure {
    double height();

    /** Draws from the origin down and to the right, {@link Layout#width()} wide. */
    void draw(Canvas canvas);
}
