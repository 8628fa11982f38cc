package org.mingzhang.site;

import java.util.HashSet;
import java.util.Set;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;

/** The places on a disclosure's page that a link can lead to; they stay the same from year to year. */
public final class Anchors {
    /** The brief at the head of the page. */
    public static final String BRIEF = "brief";

    private Anchors() {}

    /** All anchors of a disclosure's page. */
    public static Set<String> of(FilledDisclosure filled, Narrative narrative) {
        Set<String> anchors = new HashSet<>();
        anchors.add(BRIEF);
        for (Narrative.Part part : narrative.parts()) {
            anchors.add(part.id());
            part.sections().forEach(section -> anchors.add(section.id()));
        }
        narrative.charts().values().forEach(chart -> anchors.add(chart.id()));
        for (FilledTable table : filled.tables().values()) {
            anchors.add(table.id());
            table.blocks().forEach(block -> block.lines().forEach(line -> anchors.add(table.anchor(line))));
        }
        anchors.remove("");
        return anchors;
    }
}
