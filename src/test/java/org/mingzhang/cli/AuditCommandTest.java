package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit} through the command line: what it prints, and its exit codes. */
@NullMarked
final class AuditCommandTest {
    private static final String WRONG = "甲。\r\n年初预算为0.00万元，支出决算为\r\n0.33万元，完成年初预算的100%。\r\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void json_gives_code_severity_line_and_column_of_the_original_file() throws IOException {
        assertEquals(1, audit(write("a.txt", "\uFEFF" + WRONG), "--format", "json"));
        String json = out.toString();
        assertTrue(
                json.startsWith(
                        "{\"findings\":[{\"code\":\"MZ524\",\"severity\":\"error\",\"line\":3,\"column\":15,\"message\":\""),
                json);
        assertEquals("", err.toString());
    }

    @Test
    void text_shows_the_place_and_what_was_read() throws IOException {
        assertEquals(1, audit(write("a.txt", WRONG)));
        assertTrue(out.toString().contains("MZ524"), out.toString());
        assertTrue(out.toString().contains("读到 3 个数"), out.toString());
    }

    @Test
    void a_right_text_ends_with_0_and_no_findings() throws IOException {
        assertEquals(0, audit(write("a.md", "本年支出3.00万元。\n"), "--format=json"));
        assertTrue(out.toString().startsWith("{\"findings\":[],\"summary\":{"), out.toString());
    }

    @Test
    void page_breaks_of_a_converter_are_no_obstacle() throws IOException {
        assertEquals(0, audit(write("a.txt", "第一部分\f\u200B概况\n")));
    }

    @Test
    void another_encoding_is_named() throws IOException {
        Path file = temp.resolve("gbk.txt");
        Files.write(file, "部门决算公开说明，收入合计。".getBytes(Charset.forName("GB18030")));
        assertEquals(3, audit(file));
        assertTrue(err.toString().contains("GB18030"), err.toString());
    }

    @Test
    void a_missing_file_and_a_folder_cannot_be_read() {
        assertEquals(3, audit(temp.resolve("none.txt")));
        assertEquals(3, audit(temp));
    }

    @Test
    void a_command_without_a_file_is_misused() {
        assertEquals(2, run("audit"));
        assertEquals(2, run("audit", "x.txt", "--format", "xml"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(temp.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private int audit(Path file, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "audit";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        return new Main(new PrintWriter(out), new PrintWriter(err), Locale.CHINESE).run(arguments);
    }
}
