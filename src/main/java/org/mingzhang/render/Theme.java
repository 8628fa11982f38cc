package org.mingzhang.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/**
 * A theme: templates, style sheet and words. Templates see records of finished text and can reach nothing else: no class,
 * no file, no clock that would change a byte.
 */
public final class Theme {
    private static final String STYLESHEET = "assets/style.css";
    private static final String SCRIPT = "assets/notes.js";
    private static final String WORDS = "messages.properties";

    private final ThemeFiles files;
    private final Configuration configuration;
    private final Words words;

    private Theme(ThemeFiles files, Words words) {
        this.files = files;
        this.words = words;
        this.configuration = configuration(files);
    }

    /** The theme of that name, if its words and style sheet can be read. */
    public static Optional<Theme> open(ThemeFiles files, Diagnostics diagnostics) {
        try {
            for (String file : new String[] {WORDS, STYLESHEET, SCRIPT}) {
                if (files.find(file).isEmpty()) {
                    diagnostics.add(Code.THEME_MISSING, null, "theme", files.name(), "file", file);
                    return Optional.empty();
                }
            }
            return words(files, diagnostics).map(words -> new Theme(files, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Words> words(ThemeFiles files, Diagnostics diagnostics) throws IOException {
        Map<String, String> words = new HashMap<>();
        try {
            for (byte[] layer : files.layers(WORDS)) {
                Properties lines = new Properties();
                String text = new String(layer, StandardCharsets.UTF_8);
                lines.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
                lines.stringPropertyNames().forEach(key -> words.put(key, lines.getProperty(key)));
            }
        } catch (IllegalArgumentException e) {
            diagnostics.add(Code.WORDS_FAULT, null, "file", files.shown(WORDS));
            return Optional.empty();
        }
        return Optional.of(new Words(words));
    }

    private static Configuration configuration(ThemeFiles files) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new ThemeLoader(files));
        configuration.setObjectWrapper(RecordWrapper.create());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return configuration;
    }

    public Words words() {
        return words;
    }

    /** The files that pages need beside them, by path in the site. */
    Map<String, byte[]> assets() {
        try {
            return Map.of(
                    STYLESHEET, files.find(STYLESHEET).orElseThrow(),
                    SCRIPT, files.find(SCRIPT).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finished markup, which templates print as it is. */
    TemplateHTMLOutputModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page made by a layout; a fault of the theme is reported with its template, line and column. */
    Optional<byte[]> page(String layout, Object page, PageView.Frame frame, Diagnostics diagnostics) {
        Map<String, Object> model = Map.of(
                "page",
                page,
                "frame",
                frame,
                "words",
                words.byKey(),
                "stylesheet",
                frame.root() + STYLESHEET,
                "script",
                frame.root() + SCRIPT);
        return made(layout, model, diagnostics);
    }

    /** A page that belongs to no site and carries its own style. */
    Optional<byte[]> alone(String layout, Object page, Diagnostics diagnostics) {
        return made(layout, Map.of("page", page, "words", words.byKey()), diagnostics);
    }

    /** What a layout of the program's own makes, which has no faults. */
    String fragment(String layout, Object page) {
        Diagnostics faults = new Diagnostics();
        return made(layout, Map.of("page", page, "words", words.byKey()), faults)
                .map(html -> new String(html, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException(faults.sorted().toString()));
    }

    private Optional<byte[]> made(String layout, Map<String, Object> model, Diagnostics diagnostics) {
        try {
            Template template = configuration.getTemplate("layouts/" + layout + ".ftlh");
            StringWriter out = new StringWriter(1 << 17);
            template.process(model, out);
            return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
        } catch (TemplateException | IOException e) {
            TemplateFaults.report(e, files, diagnostics);
            return Optional.empty();
        }
    }
}
