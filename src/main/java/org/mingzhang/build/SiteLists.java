package org.mingzhang.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Department;
import org.mingzhang.render.Pages;
import org.mingzhang.site.Published;
import org.mingzhang.site.Route;

/** Makes the pages that list others: home, and one for each department; one that would list the same is made but once. */
final class SiteLists {
    private final Pages pages;
    private final Map<String, Kept> kept = new TreeMap<>();

    /**
     * A page that lists others.
     *
     * @param source what messages call that which it is made from
     */
    record Listing(Supplier<byte[]> html, String source) {}

    /** What the page of a department was last made from. */
    private record Kept(List<Published> published, Map<String, Department> departments, Listing listing) {}

    SiteLists(Pages pages) {
        this.pages = pages;
    }

    /** The pages by path in the site; faults of the theme are reported. */
    SortedMap<String, Listing> of(List<Published> published, Diagnostics diagnostics) {
        SortedMap<String, Listing> lists = new TreeMap<>();
        Map<String, Department> departments = new TreeMap<>();
        Map<String, List<Published>> byDepartment = new LinkedHashMap<>();
        for (Published one : published) {
            String id = one.department().id();
            departments.put(id, one.department());
            byDepartment.computeIfAbsent(id, unknown -> new ArrayList<>()).add(one);
        }
        kept.keySet().retainAll(byDepartment.keySet());
        byDepartment.forEach((id, all) -> {
            department(id, all, departments, diagnostics);
            if (kept.containsKey(id)) {
                lists.put(Route.department(id).file(), kept.get(id).listing());
            }
        });
        pages.home(published, diagnostics)
                .ifPresent(html -> lists.put(Route.HOME.file(), new Listing(() -> html, "content/site.yaml")));
        return lists;
    }

    private void department(
            String id, List<Published> all, Map<String, Department> departments, Diagnostics diagnostics) {
        Kept before = kept.get(id);
        if (before == null
                || !before.published().equals(all)
                || !before.departments().equals(departments)) {
            kept.remove(id);
            pages.department(all, departments, diagnostics)
                    .ifPresent(html -> kept.put(id, new Kept(all, departments, new Listing(() -> html, id))));
        }
    }
}
