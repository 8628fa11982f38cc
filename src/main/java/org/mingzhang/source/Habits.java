package org.mingzhang.source;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/** Recognises habits of Chinese input in keys and values whose place in the structure shows that they are mistakes. */
final class Habits {
    /** What may be a key before a full-width colon: no other punctuation, not long. */
    static final Pattern KEY_COLON = Pattern.compile("(?m)^[ \u3000]*(?:- +)?([^\\s：:，。；、,{}\\[\\]\"'#“”]"
            + "[^：:，。；,{}\\[\\]\"'#\n]{0,39}?)[ \u3000]*(：|:(?=[^\\s/\\\\]))");

    private static final Pattern NUMBER = Pattern.compile("[-－−]?[0-9０-９][0-9０-９.．。,，]{0,40}");
    private static final Pattern START = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern ANY_REST = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,9})?( *推算)?");
    private static final Pattern THOUSAND_REST = Pattern.compile("[0-9]{3}(\\.[0-9]{1,9})?( *推算)?");
    /** Items of a list that a full-width comma keeps together. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+(?: *， +| +， *)[0-9.，\\s]+");

    private static final Pattern JOINED = Pattern.compile("^[0-9.]{1,20} *， *[^，：]{1,40}：");
    private static final Pattern FULL_WIDTH = Pattern.compile("[０-９．。，－−]");

    private final Diagnostics diagnostics;
    private boolean sawWideIndent;

    Habits(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether a full-width space stood where indentation belongs, so that the structure is not what was meant. */
    boolean sawWideIndent() {
        return sawWideIndent;
    }

    /** Whether a key shows such a habit, which is then reported; the key cannot be used. */
    boolean inKey(Node.Scalar key, Node value) {
        if (key.quoted()) {
            return false;
        }
        return (isBare(value) && colons(key)) || padding(key) || bracket(key);
    }

    /** Whether a plain text that stands where a group belongs was meant as keys and values. */
    boolean inPlaceOfGroup(Node.Scalar scalar) {
        return !scalar.quoted() && (bracket(scalar) || colons(scalar));
    }

    /**
     * Whether a comma inside a number cut it in two, as it does between brackets: {@code {键: 1,234.56}} would be read
     * as 1 and 234.56.
     */
    boolean splitNumber(@Nullable Node before, Node key, Node value) {
        return isBare(value) && split(before, key, ANY_REST);
    }

    /** The same in a list, where only three digits behind the comma give it away. */
    void splitNumber(Node before, Node item) {
        split(before, item, THOUSAND_REST);
    }

    private static boolean isBare(Node value) {
        return value instanceof Node.Scalar scalar && scalar.text().isEmpty() && !scalar.quoted();
    }

    private boolean split(@Nullable Node before, Node after, Pattern rest) {
        if (!(before instanceof Node.Scalar left) || !(after instanceof Node.Scalar right)) {
            return false;
        }
        boolean adjacent = right.span().start() == left.span().end() + 1;
        boolean plain = !left.quoted() && !right.quoted();
        boolean digits = START.matcher(left.text()).matches()
                && rest.matcher(right.text()).matches();
        if (!adjacent || !plain || !digits) {
            return false;
        }
        Span span = left.span().file().span(left.span().start(), right.span().end());
        String text = left.text() + "," + right.text();
        diagnostics.add(Code.SPLIT_NUMBER, span, "text", text, "plain", left.text() + right.text());
        return true;
    }

    /** Whether what stands for a number shows such a habit. */
    boolean inNumber(Node.Scalar scalar, String text) {
        if (text.length() > 1 && isQuote(text.charAt(0)) && isQuote(text.charAt(text.length() - 1))) {
            diagnostics.add(Code.CURLY_QUOTES, scalar.span());
            return true;
        }
        if (!scalar.quoted() && JOINED.matcher(text).find()) {
            at(scalar, '，', Code.FULL_WIDTH_COMMA);
            return at(scalar, '：', Code.FULL_WIDTH_COLON, "key", between(text));
        }
        if (!scalar.quoted() && NUMBERS.matcher(text).matches()) {
            return at(scalar, '，', Code.FULL_WIDTH_COMMA);
        }
        return fullWidthNumber(text, scalar.span(), diagnostics);
    }

    /** Whether a text is a number with full-width characters; the finding shows it in half width. */
    static boolean fullWidthNumber(String text, Span span, Diagnostics diagnostics) {
        if (!NUMBER.matcher(text).matches() || !FULL_WIDTH.matcher(text).find()) {
            return false;
        }
        diagnostics.add(
                Code.FULL_WIDTH_NUMBER,
                span,
                "text",
                text,
                "half",
                halfWidth(text).replace(",", ""));
        return true;
    }

    static String halfWidth(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return folded.replace('。', '.').replace('−', '-').replace('、', ',');
    }

    static boolean isQuote(char c) {
        return c == '“' || c == '”' || c == '＂' || c == '‘' || c == '’';
    }

    private boolean padding(Node.Scalar key) {
        String text = key.text();
        if (!text.startsWith("\u3000") && !text.endsWith("\u3000")) {
            return false;
        }
        Span span = key.span();
        int start = first(key, '\u3000').start();
        int end = start;
        while (end < span.end() && span.file().text().charAt(end) == '\u3000') {
            end++;
        }
        sawWideIndent = true;
        diagnostics.add(Code.FULL_WIDTH_SPACE, span.file().span(start, end));
        return true;
    }

    private boolean bracket(Node.Scalar scalar) {
        String text = scalar.text();
        if (!text.startsWith("｛") && !text.startsWith("［")) {
            return false;
        }
        String character = text.substring(0, 1);
        Span place = first(scalar, character.charAt(0));
        diagnostics.add(Code.FULL_WIDTH_BRACKET, place, "character", character, "half", halfWidth(character));
        return true;
    }

    private boolean colons(Node.Scalar scalar) {
        SourceFile file = scalar.span().file();
        String raw = file.text().substring(scalar.span().start(), scalar.span().end());
        Matcher matcher = KEY_COLON.matcher(raw);
        boolean found = false;
        while (matcher.find()) {
            colon(file, scalar.span().start(), matcher, diagnostics);
            found = true;
        }
        return found;
    }

    /** Reports the colon that {@link #KEY_COLON} found. */
    static Span colon(SourceFile file, int base, Matcher found, Diagnostics diagnostics) {
        Span colon = file.span(base + found.start(2), base + found.end(2));
        String key = found.group(1);
        if (found.group(2).equals("：")) {
            diagnostics.add(Code.FULL_WIDTH_COLON, colon, "key", key);
        } else {
            String behind = file.lineText(colon.line()).substring(colon.end() - file.lineStart(colon.line()));
            String value = behind.split("[\\s,}\\]]", 2)[0];
            diagnostics.add(Code.COLON_WITHOUT_SPACE, colon, "key", key, "text", key + ":" + value);
        }
        return colon;
    }

    private static String between(String text) {
        return text.substring(text.indexOf('，') + 1, text.indexOf('：')).strip();
    }

    private boolean at(Node.Scalar scalar, char character, Code code, String... details) {
        diagnostics.add(code, first(scalar, character), details);
        return true;
    }

    private static Span first(Node.Scalar scalar, char character) {
        Span span = scalar.span();
        int at = span.file().text().indexOf(character, span.start());
        return at < 0 || at >= span.end() ? span : span.file().span(at, at + 1);
    }
}
