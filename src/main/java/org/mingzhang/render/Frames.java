package org.mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.Department;
import org.mingzhang.site.Published;
import org.mingzhang.site.Route;
import org.mingzhang.site.Settings;

/** What surrounds every page: titles, meta tags (政府网站发展指引, 国办发〔2017〕47号), the way from the home page. */
final class Frames {
    private final Words words;
    private final Settings settings;

    Frames(Words words, Settings settings) {
        this.words = words;
        this.settings = settings;
    }

    /** What a disclosure is called; of a draft everything that names it says so. */
    String heading(Published published) {
        String heading = words.text("disclosureHeading", published.year().toString(), published.title());
        return published.draft() ? words.text("draft", heading) : heading;
    }

    PageView.Frame home() {
        return new PageView.Frame(
                site(Route.HOME), "", settings.name(), siteMetas(), List.of(home(Route.HOME, true)), "home");
    }

    PageView.Frame department(Department department) {
        Route route = Route.department(department.id());
        List<PageView.Pair> metas = siteMetas();
        metas.add(new PageView.Pair("ColumnName", department.name()));
        List<PageView.Link> crumbs = List.of(home(route, false), new PageView.Link(department.shortName(), ""));
        return new PageView.Frame(site(route), route.root(), department.name(), metas, crumbs, "departments");
    }

    PageView.Frame disclosure(Published published) {
        Route route = published.route();
        Department department = published.department();
        String title = department.name() + heading(published);
        List<PageView.Link> crumbs = List.of(
                home(route, false),
                new PageView.Link(department.shortName(), route.to(Route.department(department.id()))),
                new PageView.Link(heading(published), ""));
        return new PageView.Frame(
                site(route), route.root(), title, articleMetas(published, title), crumbs, "departments");
    }

    private PageView.Link home(Route from, boolean isHere) {
        return new PageView.Link(words.text("home"), isHere ? "" : from.to(Route.HOME));
    }

    private List<PageView.Pair> articleMetas(Published published, String title) {
        List<PageView.Pair> metas = siteMetas();
        metas.add(new PageView.Pair("ColumnName", published.department().name()));
        metas.add(new PageView.Pair("ArticleTitle", title));
        add(metas, "PubDate", published.overview().published());
        metas.add(new PageView.Pair("ContentSource", published.department().name()));
        return metas;
    }

    private List<PageView.Pair> siteMetas() {
        List<PageView.Pair> metas = new ArrayList<>();
        metas.add(new PageView.Pair("SiteName", settings.name()));
        add(metas, "SiteDomain", settings.domain());
        add(metas, "SiteIDCode", settings.code());
        return metas;
    }

    /** What is not known is left out: no code and no date is ever invented. */
    private static void add(List<PageView.Pair> metas, String name, String value) {
        if (!value.isEmpty()) {
            metas.add(new PageView.Pair(name, value));
        }
    }

    private PageView.Site site(Route from) {
        List<PageView.Pair> facts = new ArrayList<>();
        settings.footer().forEach((label, value) -> facts.add(new PageView.Pair(label, value)));
        List<PageView.Link> links = settings.links().stream()
                .map(link -> new PageView.Link(link.text(), link.target()))
                .toList();
        return new PageView.Site(
                settings.name(), settings.banner(), settings.lead(), facts, links, from.to(Route.HOME));
    }
}
