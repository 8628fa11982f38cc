package org.mingzhang.site;

/**
 * The address of a page within the site.
 *
 * @param path folders from the site's root, each followed by a slash; empty for the home page
 */
public record Route(String path) {
    /** The name of a page's file in its folder. */
    public static final String INDEX = "index.html";

    public static final Route HOME = new Route("");

    public static Route department(String id) {
        return new Route(id + "/");
    }

    public static Route disclosure(String department, String year, String kind) {
        return new Route(department + "/" + year + "/" + kind + "/");
    }

    /** The file that holds the page, from the site's root. */
    public String file() {
        return path + INDEX;
    }

    /** The way from this page back to the site's root. */
    public String root() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** The link from this page to another; it names the file, so that it also works from a local folder. */
    public String to(Route other) {
        return root() + other.file();
    }
}
