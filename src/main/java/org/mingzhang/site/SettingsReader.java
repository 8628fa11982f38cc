package org.mingzhang.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.source.Declaration;
import org.mingzhang.source.Declared;
import org.mingzhang.source.Schema;
import org.mingzhang.source.YamlTree;

/** Reads {@code content/site.yaml}. */
public final class SettingsReader {
    private static final String NAME = "名称";
    private static final String BANNER = "横幅";
    private static final String LEAD = "引言";
    private static final String THEME = "主题";
    private static final String DOMAIN = "域名";
    private static final String REVISIONS = "修订记录";
    private static final String COMMITS = "提交";
    private static final String FOOTER = "页脚";
    private static final String LINKS = "链接";
    private static final String TARGET = "网址";
    private static final String CODE = "网站标识码";

    /** All keys: those that the reader knows, and those that an editor offers. */
    public static final Schema.Group DECLARED = new Declaration()
            .required(NAME, "name", new Schema.Text("网站的名称，在每页的页首和浏览器的标题里"))
            .optional(BANNER, "banner", new Schema.Text("每页最上面的一句声明；不写就没有"))
            .optional(LEAD, "lead", new Schema.Text("首页上网站名称下面的一句话"))
            .optional(THEME, "theme", new Schema.Text("主题的名称，即 themes 里文件夹的名字；不写就是 " + Settings.DEFAULT_THEME))
            .optional(DOMAIN, "domain", new Schema.Text("网站的域名，写进网页的 SiteDomain 标签"))
            .optional(
                    REVISIONS,
                    "revisions",
                    new Schema.Choice("写“提交”：每份公开的页上登修订记录，即改过公布内容的各次 git 提交的日子和说明；不写就只登更正说明", List.of(COMMITS)))
            .optional(
                    FOOTER,
                    "footer",
                    new Schema.ByLabel(
                            "页脚的各行，左边是名目；还没有的号码空着，页面上显示“待填”。“" + CODE + "”另写进网页的 SiteIDCode 标签",
                            new Schema.Text("这一行的内容；没有就空着")))
            .optional(LINKS, "links", new Schema.ListOf("页脚里的链接", link()))
            .group("网站的名称、横幅和页脚");

    private SettingsReader() {}

    private static Schema.Group link() {
        return new Declaration()
                .required(NAME, "name", new Schema.Text("链接上的字"))
                .required(
                        TARGET,
                        "target",
                        new Schema.Formed(
                                "链接到哪里", "https?://[\\s\\S]*", "以 https:// 或 http:// 开头的网址", Code.LINK_UNSAFE))
                .group("一个链接");
    }

    /** The settings in a file, if it can be read without errors. */
    public static Optional<Settings> read(SourceFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Optional<Settings> settings = YamlTree.read(file, own)
                .flatMap(root -> Declared.file(root, DECLARED, own))
                .map(SettingsReader::settings);
        diagnostics.addAll(own);
        return own.hasErrors() ? Optional.empty() : settings;
    }

    private static Settings settings(Declared file) {
        Map<String, String> footer = file.labelled(FOOTER);
        List<Settings.Link> links = new ArrayList<>();
        for (Declared link : file.groups(LINKS)) {
            link.text(NAME)
                    .ifPresent(words ->
                            link.text(TARGET).ifPresent(address -> links.add(new Settings.Link(words, address))));
        }
        return new Settings(
                file.text(NAME).orElse(""),
                file.text(BANNER).orElse(""),
                file.text(LEAD).orElse(""),
                file.text(THEME).orElse(Settings.DEFAULT_THEME),
                file.text(DOMAIN).orElse(""),
                file.text(REVISIONS).isPresent(),
                footer.getOrDefault(CODE, ""),
                footer,
                List.copyOf(links));
    }
}
