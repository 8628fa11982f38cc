package org.mingzhang.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.site.SettingsReader;
import org.mingzhang.source.DepartmentFile;
import org.mingzhang.source.EditorLink;
import org.mingzhang.source.JsonSchema;
import org.mingzhang.standard.Standard;

/** The schemas of a site's content as files, by which editors find them without a network. */
final class SchemaFiles {
    private SchemaFiles() {}

    /** The schema of {@code site.yaml}. */
    static String ofSite() {
        return JsonSchema.of("网站（site.yaml）", SettingsReader.DECLARED);
    }

    /** The schema of every {@code department.yaml}. */
    static String ofDepartment() {
        return JsonSchema.of("部门（department.yaml）", DepartmentFile.DECLARED);
    }

    /** The schema of the disclosures of a standard. */
    static String of(Standard standard) {
        return JsonSchema.ofDisclosure(standard.id(), standard.title(), standard.schema());
    }

    /** All schemas that disclosures of these standards need, by their place. */
    static SortedMap<Path, byte[]> of(Path content, Collection<Standard> standards) {
        SortedMap<Path, byte[]> files = new TreeMap<>();
        standards.forEach(standard -> files.put(path(content, standard.id()), bytes(of(standard))));
        files.put(path(content, EditorLink.SITE), bytes(ofSite()));
        files.put(path(content, EditorLink.DEPARTMENT), bytes(ofDepartment()));
        return files;
    }

    private static Path path(Path content, String name) {
        return content.resolve(EditorLink.FOLDER).resolve(EditorLink.file(name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
