package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check} prints for machines: read back by other people's libraries. */
@NullMarked
final class CheckFormatsTest {
    private static final String YEAR = "content/caidian-government-office/2021/";
    private static final String ACCOUNTS = YEAR + "final-accounts.yaml";

    private SiteFixture site = SiteFixture.empty(Path.of("target"));

    @BeforeEach
    void open(@TempDir Path temp) {
        site = SiteFixture.shipped(temp);
    }

    @Test
    void json_names_file_line_column_message_and_mend() {
        site.change(ACCOUNTS, "2130599 其他扶贫支出: { 一般公共预算: { 项目支出: 462.82", "2130599 其他扶贫支出: { 一般公共预算: { 项目支出: 500.00");
        JsonNode report = json("json");
        site.ended(1);
        JsonNode error = StreamSupport.stream(report.get("findings").spliterator(), false)
                .filter(one -> one.get("severity").asText().equals("error"))
                .findFirst()
                .orElseThrow();
        assertEquals(ACCOUNTS, error.get("file").asText());
        assertTrue(error.get("line").asInt() > 1 && error.get("column").asInt() > 1, error::toString);
        assertTrue(error.get("endColumn").asInt() > error.get("column").asInt(), error::toString);
        for (String key : List.of("code", "title", "message", "mend")) {
            assertFalse(error.get(key).asText().isEmpty(), key);
        }
        assertEquals(1, report.get("summary").get("disclosures").asInt());
        assertTrue(report.get("summary").get("errors").asInt() > 0);
        assertEquals(
                report.get("summary").get("notChecked").asInt(),
                report.get("notChecked").size());
    }

    @Test
    void json_of_a_sound_site_tells_what_was_looked_at_and_what_was_not() {
        JsonNode report = json("json");
        site.ended(0);
        JsonNode summary = report.get("summary");
        assertEquals(0, summary.get("errors").asInt() + summary.get("warnings").asInt());
        assertEquals(summary.get("notices").asInt(), report.get("findings").size());
        assertTrue(summary.get("rules").asInt() > 50 && summary.get("figures").asInt() > 500);
        JsonNode notice = report.get("findings").get(0);
        assertFalse(notice.get("shown").get(0).get("where").asText().isEmpty(), notice::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sound", "broken", "accepted", "unreadable", "english"})
    void sarif_is_as_its_schema_demands(String state) {
        switch (state) {
            case "broken" ->
                site.change(ACCOUNTS, "机关运行经费: 92.26", "机关运行经费: 95.26").write(YEAR + "report.md", "联系电话 13800138000");
            case "accepted" -> site.append(ACCOUNTS, "接受:\n  - { 编号: MZ603, 位置: 机关运行经费, 理由: 表6 按经济分类四舍五入 }\n");
            case "unreadable" -> site.change(ACCOUNTS, "单位: 万元", "单位: [万元");
            case "english" -> site.inEnglish();
            default -> assertEquals("sound", state);
        }
        JsonNode report = json("sarif");
        Set<ValidationMessage> faults = schema().validate(report);
        assertTrue(faults.isEmpty(), faults::toString);
        JsonNode run = report.get("runs").get(0);
        int suppressed = (int) StreamSupport.stream(run.get("results").spliterator(), false)
                .filter(result -> result.has("suppressions"))
                .count();
        assertEquals(state.equals("accepted") ? 1 : 0, suppressed, report::toString);
        run.get("results")
                .forEach(result -> assertEquals(
                        result.get("ruleId"),
                        run.get("tool")
                                .get("driver")
                                .get("rules")
                                .get(result.get("ruleIndex").asInt())
                                .get("id")));
        assertFalse(report.toString().contains(site.root().toString()), "no path of this machine");
    }

    @Test
    void the_schema_would_notice() throws JsonProcessingException {
        site.run("check", "--format", "sarif", "--root", site.root().toString());
        JsonNode spoilt = new ObjectMapper().readTree(site.out().replace("\"level\":\"note\"", "\"level\":\"notice\""));
        assertFalse(schema().validate(spoilt).isEmpty());
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(CheckFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
    }

    private JsonNode json(String format) {
        site.run("check", "--format", format, "--root", site.root().toString());
        try {
            return new ObjectMapper().readTree(site.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
