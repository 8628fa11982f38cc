package org.mingzhang.site;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Run;

/** Finds links that lead to no page of the site and to no place on it. Links to other sites are not followed. */
public final class LinkCheck {
    private final Route page;
    private final Set<String> anchors;
    private final Set<String> files;
    private final Span place;
    private final Diagnostics diagnostics;

    /**
     * @param page the page whose links are checked
     * @param anchors the places on that page
     * @param files the files of the site that a link may name, from its root
     * @param place where a finding is reported whose link no author wrote
     */
    public LinkCheck(Route page, Set<String> anchors, Set<String> files, Span place, Diagnostics diagnostics) {
        this.page = page;
        this.anchors = anchors;
        this.files = files;
        this.place = place;
        this.diagnostics = diagnostics;
    }

    /** Reports every dead link of a disclosure. */
    public void check(Narrative narrative) {
        narrative.lines().forEach(line -> runs(line.runs()));
        for (Narrative.Brief brief : narrative.brief()) {
            runs(brief.sentence());
            target("#" + brief.sourceAnchor(), brief.place());
        }
        narrative.charts().values().forEach(chart -> runs(chart.note()));
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Link link) {
                target(link.target(), link.place().orElse(place));
            } else if (run instanceof Run.Strong strong) {
                runs(strong.runs());
            } else if (run instanceof Run.Emphasis emphasis) {
                runs(emphasis.runs());
            }
        }
    }

    private void target(String target, Span where) {
        if (target.startsWith("#")) {
            if (!anchors.contains(target.substring(1))) {
                dead(target, where, Nearest.to(target.substring(1), anchors));
            }
        } else if (target.indexOf(':') < 0 && !leadsToFile(target)) {
            dead(target, where, Nearest.to(target, files));
        }
    }

    private boolean leadsToFile(String target) {
        try {
            String path = URI.create("/" + page.path()).resolve(target).getPath();
            String file = path.startsWith("/") ? path.substring(1) : path;
            return files.contains(file.isEmpty() || file.endsWith("/") ? file + "index.html" : file);
        } catch (IllegalArgumentException e) {
            // Not an address at all, so it leads nowhere.
            return false;
        }
    }

    private void dead(String target, Span where, List<String> nearest) {
        diagnostics.add(
                Code.LINK_DEAD, where, "target", target, "page", page.file(), "nearest", String.join("、", nearest));
    }
}
