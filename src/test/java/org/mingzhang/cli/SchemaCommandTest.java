package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.source.EditorSchema;

/** {@code schema}, and the files that {@code new} links to, in the hands of a validator that others wrote. */
@NullMarked
final class SchemaCommandTest {
    private static final Pattern STANDARD = Pattern.compile("(?m)^规范: (\\S+)$");
    private static final Pattern LINK = Pattern.compile("^# yaml-language-server: \\$schema=(\\S+)\n");
    private static final Path SHIPPED = Path.of("content/.schema");
    private static final String STALE = "{\"title\":\"去年的\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"site", "department", "wuhan-2021", "mini-2024"})
    void a_schema_is_one_by_its_own_rules_and_the_same_each_time(String kind) {
        SiteFixture site = SiteFixture.named("mini", temp);
        String printed = schema(site, kind);
        assertEquals(Set.of(), new EditorSchema(printed).ownFaults());
        assertEquals(printed, schema(site, kind));
    }

    @Test
    void a_schema_that_is_none_would_be_noticed() {
        String spoilt = schema(SiteFixture.named("mini", temp), "site").replace("\"required\"", "\"type\"");
        assertFalse(new EditorSchema(spoilt).ownFaults().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipped", "mini", "invented"})
    void all_good_content_is_good_for_the_editor(String name) {
        SiteFixture site = name.equals("shipped") ? SiteFixture.shipped(temp) : SiteFixture.named(name, temp);
        int files = 0;
        for (String file : site.files("content").keySet()) {
            if (file.endsWith(".yaml") && !file.startsWith("standards/")) {
                String text = site.text("content/" + file);
                Matcher standard = STANDARD.matcher(text);
                String kind = standard.find() ? standard.group(1) : file.replaceAll(".*/|\\.yaml$", "");
                assertEquals(Set.of(), new EditorSchema(schema(site, kind)).faults(text), file);
                files++;
            }
        }
        assertTrue(files >= 3, "files: " + files);
    }

    @ParameterizedTest
    @CsvSource({
        "content/site.yaml, 名称:, 名字:",
        "content/site.yaml, 名称: , 副题: x⏎名称: ",
        "content/site.yaml, 页脚:, 链接: [甲]⏎页脚:",
        "content/site.yaml, 页脚:, '链接: [{ 名称: 甲, 网址: ftp://x }]⏎页脚:'",
        "content/site.yaml, 页脚:, 页脚: [甲]⏎引言:",
        "content/site.yaml, '  主办单位:', '  主办单位: { 甲: 乙 }'",
        "content/caidian-government-office/department.yaml, 层级: 区级, 层次: 区级",
        "content/caidian-government-office/department.yaml, 层级: 区级, 层级: [区级]",
        "content/caidian-government-office/department.yaml, '⏎名称: ', '⏎# '"
    })
    void what_is_bad_in_the_other_files_is_bad_for_both(String file, String from, String to) {
        SiteFixture site = SiteFixture.shipped(temp);
        String text = site.text(file);
        String good = from.replace("⏎", "\n");
        assertTrue(text.contains(good), good);
        String bad = text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(to.replace("⏎", "\n")));
        site.write(file, bad).build().ended(1);
        String kind = file.replaceAll(".*/|\\.yaml$", "");
        assertFalse(new EditorSchema(schema(site, kind)).faults(bad).isEmpty());
    }

    @Test
    void every_subject_that_may_stand_at_a_place_is_offered_with_what_it_belongs_to() throws IOException {
        JsonNode offered = json(schema(SiteFixture.shipped(temp), "wuhan-2021")).at("/properties/支出/properties");
        List<String> items =
                Files.readAllLines(Path.of("src/main/resources/standards/wuhan-2021/subjects/functional.yaml")).stream()
                        .filter(line -> line.matches("\\s+\\d{7}: .*"))
                        .map(line -> line.strip().replaceFirst(": ", " "))
                        .toList();
        assertTrue(items.size() > 600);
        for (String item : items) {
            String code = item.substring(0, 3);
            assertTrue(offered.at("/" + item + "/description").asText().contains("属于 " + code), item);
        }
        assertEquals(Set.copyOf(items).size(), offered.size());
    }

    @Test
    void an_editor_is_told_the_unit_of_an_amount_and_what_a_key_means() {
        JsonNode keys = json(schema(SiteFixture.shipped(temp), "")).get("properties");
        assertTrue(keys.at("/机关运行经费/description").asText().endsWith("单位：文件开头写的万元或元"));
        assertTrue(keys.at("/绩效项目/additionalProperties/properties/年初预算数/description")
                .asText()
                .contains("单位：元"));
        keys.forEach(key -> assertFalse(key.get("description").asText().isBlank(), key::toString));
    }

    @Test
    void what_is_shipped_is_what_is_printed() throws IOException {
        SiteFixture site = SiteFixture.shipped(temp);
        write(site);
        SortedMap<String, byte[]> current = site.files("content/.schema");
        if (Boolean.getBoolean("golden.write")) {
            for (var file : current.entrySet()) {
                Files.write(SHIPPED.resolve(file.getKey()), file.getValue());
            }
        }
        assertEquals(3, current.size());
        for (var file : current.entrySet()) {
            assertTrue(
                    Arrays.equals(Files.readAllBytes(SHIPPED.resolve(file.getKey())), file.getValue()), file.getKey());
        }
    }

    @Test
    void only_what_changed_is_written_and_nothing_else_touched() {
        SiteFixture site = SiteFixture.named("mini", temp);
        SortedMap<String, byte[]> content = site.files("content");
        write(site).said("已写 content/.schema/mini-2024.json", "已写 content/.schema/site.json", "第一行");
        SortedMap<String, byte[]> current = site.files("content/.schema");
        assertEquals(
                List.of("department.json", "mini-2024.json", "site.json"),
                current.keySet().stream()
                        .map(file -> file.replaceAll(".*/", ""))
                        .toList());
        site.write("content/.schema/site.json", STALE).write("content/.schema/old.json", STALE);
        assertEquals(1, write(site).out().split("已写", -1).length - 1);
        write(site).said("没有改动");
        assertEquals(STALE, site.text("content/.schema/old.json"));
        site.delete("content/.schema/old.json");
        SiteFixture.assertSame(current, site.files("content/.schema"));
        site.delete("content/.schema");
        SiteFixture.assertSame(content, site.files("content"));
    }

    @Test
    void nothing_is_written_through_a_link_that_leads_out_of_content() throws IOException {
        SiteFixture site = SiteFixture.named("mini", temp);
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.createSymbolicLink(site.path("content/.schema"), outside);
        site.run("schema", "--write", "--root", site.root().toString()).ended(1).complained(Code.LINK_OUTSIDE);
        site.run("new", "yunhe-archive", "2025", "--root", site.root().toString())
                .ended(1)
                .complained(Code.LINK_OUTSIDE);
        assertEquals(0, SiteFixture.filesBelow(outside).size());
    }

    @Test
    void what_cannot_be_written_is_told() {
        SiteFixture site = SiteFixture.named("mini", temp).write("content/.schema", "一个文件");
        site.run("schema", "--write", "--root", site.root().toString()).ended(3).said(Code.OUTPUT_FAILED.id());
        SiteFixture none = SiteFixture.empty(temp.resolve("none"));
        none.run("schema", "--write", "--root", none.root().toString()).complained(Code.NO_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"mini, yunhe-archive, 2025", "mini, yunhe-library, 2025", "shipped, finance-bureau, 2022"})
    void the_first_line_of_a_new_file_leads_to_its_schema_which_finds_no_fault(
            String name, String department, String year) throws IOException {
        SiteFixture site = name.equals("mini") ? SiteFixture.named(name, temp) : SiteFixture.shipped(temp);
        site.run("new", department, year, "--root", site.root().toString()).wentWell();
        for (String line :
                site.out().lines().filter(one -> one.endsWith(".yaml")).toList()) {
            Path file = site.path(line.replaceFirst("新建 ", ""));
            String text = Files.readString(file);
            Matcher link = LINK.matcher(text);
            assertTrue(link.find(), text);
            Path schema = file.resolveSibling(link.group(1)).normalize();
            assertEquals(Set.of(), new EditorSchema(Files.readString(schema)).faults(text), line);
        }
        site.said("final-accounts.yaml");
    }

    @Test
    void a_link_that_leads_elsewhere_stays_in_the_next_year_and_stands_once() {
        SiteFixture site = SiteFixture.named("mini", temp);
        String old = "content/yunhe-archive/2024/final-accounts.yaml";
        site.write(old, "# yaml-language-server: $schema=../own.json\n" + site.text(old));
        site.run("new", "yunhe-archive", "2025", "--root", site.root().toString())
                .wentWell();
        String made = site.text("content/yunhe-archive/2025/final-accounts.yaml");
        assertTrue(made.startsWith("# yaml-language-server: $schema=../own.json\n# 明账新建："), made);
        assertEquals(2, made.split("yaml-language-server", -1).length);
    }

    @Test
    void to_write_all_and_to_ask_for_one_is_too_much() {
        SiteFixture site = SiteFixture.named("mini", temp);
        site.run("schema", "site", "--write", "--root", site.root().toString())
                .ended(2)
                .complained(Code.COMMAND_LINE);
        assertFalse(Files.exists(site.path("content/.schema")));
    }

    @Test
    void without_content_the_standard_that_is_built_in_is_printed() {
        SiteFixture none = SiteFixture.empty(temp);
        assertTrue(schema(none, "").contains("部门决算（wuhan-2021）"));
    }

    private static SiteFixture write(SiteFixture site) {
        return site.run("schema", "--write", "--root", site.root().toString()).wentWell();
    }

    private static String schema(SiteFixture site, String kind) {
        return kind.isEmpty()
                ? site.run("schema", "--root", site.root().toString())
                        .wentWell()
                        .out()
                : site.run("schema", kind, "--root", site.root().toString())
                        .wentWell()
                        .out();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
