package org.mingzhang.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Json;

/**
 * Prints the declaration of a file as JSON Schema, with which an editor completes keys, tells what they mean, and marks
 * what the reader would refuse.
 *
 * <p>It is draft-07: every version of the YAML extension of VS Code (redhat.vscode-yaml) reads that, later drafts only
 * the newest, and nothing here needs more. {@code errorMessage} is that extension's own keyword; others pass it over.
 *
 * <p>The schema is never stricter than the reader. It is looser in a few places: an empty value is no mistake yet, so a
 * file that is being filled in is not full of marks (building tells it, MZ304); what depends on two places at once, such
 * as a code twice, is left to the reader. Where a file adds subjects of its own, any code of the right length will do.
 */
public final class JsonSchema {
    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";
    private static final String MADE = "由 mingzhang schema 生成，供编辑器使用，不要手改";

    private JsonSchema() {}

    /**
     * The schema of a standard's disclosures.
     *
     * @param id the standard's id
     * @param title what kind of disclosure it is
     */
    public static String ofDisclosure(String id, String title, ContentSchema standard) {
        Schema.Group head = DisclosureHead.DECLARED.with(
                DisclosureHead.STANDARD,
                new Schema.Choice("按哪一套规范公开。编辑器的提示是 " + id + " 的；换了规范，文件第一行里的名称也要换", List.of(id)));
        Map<String, Schema.Field> all = new LinkedHashMap<>(head.fields());
        all.putAll(standard.facts().fields());
        Schema.Group whole = new Schema.Group(title + "：" + head.note(), all);
        Map<String, Object> printed =
                file(title + "（" + id + "）", whole, new SchemaPrinter(new TreeMap<>(standard.classifications())));
        KnownSubjects.in(standard.classifications(), standard.facts())
                .ifPresent(strict -> printed.putAll(Json.object("if", ownSubjects(), "else", strict)));
        return Json.indented(printed);
    }

    /** The schema of a file that the program declares itself. */
    public static String of(String title, Schema.Group declared) {
        return Json.indented(file(title, declared, new SchemaPrinter(new TreeMap<>())));
    }

    private static Map<String, Object> file(String title, Schema.Group group, SchemaPrinter printer) {
        Map<String, Object> printed = Json.object("$schema", DIALECT, "$comment", MADE, "title", title);
        printed.putAll(printer.file(group));
        printed.put("type", "object");
        return printed;
    }

    /** Holds for a file that has subjects of its own. */
    private static Map<String, Object> ownSubjects() {
        Map<String, Object> some = Json.object("type", "object", "minProperties", 1);
        List<String> required = List.of(DisclosureHead.SUBJECTS);
        return Json.object("required", required, "properties", Json.object(DisclosureHead.SUBJECTS, some));
    }
}
