package org.mingzhang.diagnostic;

import static org.mingzhang.diagnostic.Severity.ERROR;
import static org.mingzhang.diagnostic.Severity.NOTICE;
import static org.mingzhang.diagnostic.Severity.WARNING;

/**
 * Every kind of finding, with its permanent id and weight. Its words stand in {@code messages_*.properties}.
 *
 * <p>The first digit tells the field: 1 files and encoding, 2 YAML, 3 content against its schema, 4 the data of
 * standards, 5 prose and references, 6 checks, 7 theme and charts, 8 site and output, 9 command line. An id is never
 * reused.
 */
public enum Code {
    FILE_MISSING("MZ101", ERROR, Code.IO),
    FILE_UNREADABLE("MZ102", ERROR, Code.IO),
    FILE_TOO_LARGE("MZ103", ERROR),
    ENCODING_UNKNOWN("MZ104", ERROR),
    ENCODING_GB18030("MZ105", ERROR),
    ENCODING_UTF16("MZ106", ERROR),
    CONTROL_CHARACTER("MZ107", ERROR),
    LINK_OUTSIDE("MZ108", ERROR),
    UNREAD_FILE("MZ109", NOTICE),
    FOLDER_NAME("MZ110", ERROR),
    CONTENT_MISSING("MZ111", ERROR, Code.USAGE),
    YEAR_EMPTY("MZ112", NOTICE),
    TOO_MANY("MZ113", NOTICE),

    YAML_SYNTAX("MZ201", ERROR),
    YAML_EMPTY("MZ202", ERROR),
    YAML_ANCHOR("MZ203", ERROR),
    YAML_ALIAS("MZ204", ERROR),
    YAML_TAG("MZ205", ERROR),
    YAML_MERGE_KEY("MZ206", ERROR),
    YAML_DOCUMENTS("MZ207", ERROR),
    DUPLICATE_KEY("MZ208", ERROR),
    TOO_DEEP("MZ209", ERROR),
    KEY_FORM("MZ210", ERROR),
    YAML_DIRECTIVE("MZ211", ERROR),
    UNCLOSED_QUOTE("MZ212", ERROR),
    BAD_FLOW("MZ213", ERROR),
    MISSING_COLON("MZ214", ERROR),
    BAD_INDENT("MZ215", ERROR),
    RESERVED_START("MZ216", ERROR),
    COLON_IN_VALUE("MZ217", ERROR),
    BAD_ESCAPE("MZ218", ERROR),
    FULL_WIDTH_COLON("MZ221", ERROR),
    FULL_WIDTH_COMMA("MZ222", ERROR),
    FULL_WIDTH_SPACE("MZ223", ERROR),
    TAB_INDENT("MZ224", ERROR),
    CURLY_QUOTES("MZ225", ERROR),
    FULL_WIDTH_BRACKET("MZ226", ERROR),
    FULL_WIDTH_NUMBER("MZ227", ERROR),
    COLON_WITHOUT_SPACE("MZ228", ERROR),
    SPLIT_NUMBER("MZ229", ERROR),

    UNKNOWN_KEY("MZ301", ERROR),
    MISSING_KEY("MZ302", ERROR),
    WRONG_SHAPE("MZ303", ERROR),
    EMPTY_VALUE("MZ304", ERROR),
    AMOUNT_FORM("MZ305", ERROR),
    AMOUNT_DECIMALS("MZ306", ERROR),
    AMOUNT_COMMA("MZ307", ERROR),
    AMOUNT_WITH_UNIT("MZ308", ERROR),
    AMOUNT_TOO_LARGE("MZ309", ERROR),
    COUNT_FORM("MZ310", ERROR),
    FLAG_FORM("MZ311", ERROR),
    SUBJECT_FORM("MZ312", ERROR),
    UNKNOWN_SUBJECT("MZ313", ERROR),
    UNKNOWN_PARENT("MZ314", ERROR),
    SUBJECT_LEVEL("MZ315", ERROR),
    SUBJECT_NAME("MZ316", NOTICE),
    OWN_SUBJECT("MZ317", ERROR),
    FREE_NAME("MZ318", ERROR),
    STANDARD_MISSING("MZ321", ERROR),
    STANDARD_UNKNOWN("MZ322", ERROR),
    UNIT_MISSING("MZ323", ERROR),
    UNIT_UNKNOWN("MZ324", ERROR),
    PARENT_UNKNOWN("MZ325", ERROR),
    PARENT_CIRCLE("MZ326", ERROR),

    FORMULA_UNREADABLE("MZ401", ERROR),
    FORMULA_SHAPE("MZ402", ERROR),
    PATH_EXPECTED("MZ403", ERROR),
    NAME_UNKNOWN("MZ404", ERROR),
    FORMULA_CYCLE("MZ405", ERROR),
    CHOICE_UNKNOWN("MZ406", ERROR),
    RANGE_FORM("MZ407", ERROR),
    FIGURE_NAME_TAKEN("MZ408", ERROR),
    PIECE_UNKNOWN("MZ409", ERROR),
    PHRASE_CYCLE("MZ410", ERROR),
    STANDARD_ID("MZ411", ERROR),
    STANDARD_FILE_MISSING("MZ412", ERROR),

    REFERENCE_UNCLOSED("MZ501", ERROR),
    FORMAT_UNKNOWN("MZ502", ERROR),
    REFERENCE_WITHOUT_VALUE("MZ503", ERROR),
    FACT_OWED("MZ504", ERROR),
    PROSE_MISSING("MZ505", ERROR),
    PROSE_UNUSED("MZ506", NOTICE),
    LINK_UNSAFE("MZ507", ERROR),
    PROSE_TOO_DEEP("MZ508", ERROR),
    IMAGE_IN_PROSE("MZ509", ERROR),
    PRIVATE_CHARACTER("MZ510", ERROR),
    TABLE_UNKNOWN("MZ511", ERROR),
    TOO_MANY_REFERENCES("MZ512", ERROR),

    TOTAL_DISAGREES("MZ601", ERROR),
    TIE_DISAGREES("MZ602", ERROR),
    ROUNDING("MZ603", NOTICE),
    DECLARED_UNKNOWN("MZ604", ERROR),
    TIE_UNUSUAL("MZ605", NOTICE),
    DECLARED_ROUNDING("MZ606", NOTICE),
    DECLARED_NOWHERE("MZ607", ERROR),
    CARRIED_DISAGREES("MZ608", ERROR),
    CARRIED_TWICE("MZ609", NOTICE),
    RULE_BROKEN("MZ611", ERROR),
    RULE_DOUBTFUL("MZ612", WARNING),
    RULE_NOTED("MZ613", NOTICE),

    TEMPLATE_FAULT("MZ701", ERROR),
    THEME_MISSING("MZ702", ERROR),
    GLYPH_MISSING("MZ703", ERROR),
    WORDS_FAULT("MZ704", ERROR),
    TEMPLATE_UNSAFE("MZ705", ERROR),
    CHART_NEGATIVE("MZ706", ERROR),

    ROUTE_TAKEN("MZ801", ERROR),
    LINK_DEAD("MZ802", ERROR),
    OUTPUT_NOT_OURS("MZ803", ERROR, Code.USAGE),
    OUTPUT_FAILED("MZ804", ERROR, Code.IO),
    NO_CONTENT("MZ805", ERROR, Code.USAGE),
    NO_DISCLOSURE("MZ806", ERROR),

    COMMAND_LINE("MZ901", ERROR, Code.USAGE),
    INTERNAL("MZ902", ERROR, Code.IO),
    DISCLOSURE_UNKNOWN("MZ903", ERROR, Code.USAGE);

    private static final int CONTENT = 1;
    private static final int USAGE = 2;
    private static final int IO = 3;

    private final String id;
    private final Severity severity;
    private final int exit;

    Code(String id, Severity severity) {
        this(id, severity, CONTENT);
    }

    Code(String id, Severity severity, int exit) {
        this.id = id;
        this.severity = severity;
        this.exit = exit;
    }

    /** The permanent number, such as {@code MZ301}. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** The exit code a run ends with because of such an error: 1 content, 2 usage, 3 input and output. */
    public int exit() {
        return exit;
    }
}
