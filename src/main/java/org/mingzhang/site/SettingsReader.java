package org.mingzhang.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;
import org.mingzhang.source.YamlTree;

/** Reads {@code content/site.yaml}. */
public final class SettingsReader {
    private static final String CODE = "网站标识码";

    private SettingsReader() {}

    /** The settings in a file, if it can be read without errors. */
    public static Optional<Settings> read(SourceFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Optional<Settings> settings =
                YamlTree.read(file, own).flatMap(root -> Fields.of(root, own)).map(SettingsReader::settings);
        diagnostics.addAll(own);
        return own.hasErrors() ? Optional.empty() : settings;
    }

    private static Settings settings(Fields fields) {
        String name = fields.text("名称").orElse("");
        String banner = fields.optionalText("横幅").orElse("");
        String lead = fields.optionalText("引言").orElse("");
        String theme = fields.optionalText("主题").orElse(Settings.DEFAULT_THEME);
        String domain = fields.optionalText("域名").orElse("");
        Map<String, String> footer = footer(fields);
        List<Settings.Link> links = new ArrayList<>();
        for (Fields link : fields.optionalGroups("链接")) {
            Optional<String> text = link.text("名称");
            Optional<String> target = link.text("网址").filter(address -> isSafe(address, link));
            link.rejectOthers();
            text.ifPresent(words -> target.ifPresent(address -> links.add(new Settings.Link(words, address))));
        }
        fields.rejectOthers();
        return new Settings(
                name, banner, lead, theme, domain, footer.getOrDefault(CODE, ""), footer, List.copyOf(links));
    }

    private static boolean isSafe(String address, Fields link) {
        boolean safe = address.startsWith("https://") || address.startsWith("http://");
        if (!safe) {
            link.diagnostics().add(Code.LINK_UNSAFE, link.span("网址"), "target", address);
        }
        return safe;
    }

    private static Map<String, String> footer(Fields fields) {
        Map<String, String> footer = new LinkedHashMap<>();
        for (Node.Entry entry : fields.optionalEntries("页脚")) {
            String value =
                    entry.value() instanceof Node.Scalar scalar ? scalar.text().strip() : "";
            footer.put(entry.key().text(), value);
        }
        return footer;
    }
}
