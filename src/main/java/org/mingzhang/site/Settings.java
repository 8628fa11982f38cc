package org.mingzhang.site;

import java.util.List;
import java.util.Map;

/**
 * A site's own data, from {@code content/site.yaml}.
 *
 * @param name how the site calls itself
 * @param banner a statement at the head of every page; may be empty
 * @param lead one sentence on the home page; may be empty
 * @param theme the name of its theme
 * @param domain for the meta tag SiteDomain; empty while unknown
 * @param revisions whether pages tell which commits changed them (修订记录)
 * @param code 网站标识码, for the meta tag SiteIDCode; empty while unknown
 * @param footer label and value; an empty value is 待填
 * @param links links of the footer: text and address
 */
public record Settings(
        String name,
        String banner,
        String lead,
        String theme,
        String domain,
        boolean revisions,
        String code,
        Map<String, String> footer,
        List<Link> links) {
    /** A link of the footer. */
    public record Link(String text, String target) {}

    /** The theme of a site that names none. */
    public static final String DEFAULT_THEME = "default";
}
