package org.mingzhang.build;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.site.Route;
import org.mingzhang.source.Address;

/** The pages of a site, known from the listing of its content before any is made. */
final class SitePages {
    private SitePages() {}

    /** Every page that links may name. */
    static Set<String> of(List<Address> addresses) {
        Set<String> files = new TreeSet<>();
        files.add(Route.HOME.file());
        for (Address address : addresses) {
            files.add(Route.department(address.department()).file());
            files.add(Route.disclosure(address.department(), address.year().toString(), address.kind())
                    .file());
        }
        return files;
    }
}
