package org.mingzhang.source;

import java.util.Arrays;
import java.util.List;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.ledger.AmountUnit;

/** The keys at the head of every disclosure, before the facts that its standard declares. */
public final class DisclosureHead {
    /** Key of the standard's id. */
    public static final String STANDARD = "规范";

    /** Key of the unit of amounts. */
    public static final String UNIT = "单位";

    /** Key of the disclosure's own subjects, a mapping of code to name. */
    public static final String SUBJECTS = "科目";

    /** Key of the findings that are accepted. */
    public static final String ACCEPTED = "接受";

    /** Key of what is said of corrections made after publication. */
    public static final String CORRECTIONS = "更正说明";

    /** Key of how far the work on the disclosure has come. */
    public static final String STATUS = "状态";

    /** The one status there is to state; what states none is to be released. */
    static final String DRAFT = "草稿";

    /** Of an accepted finding: its number, words that tell where, and the reason. */
    static final String CODE = "编号";

    static final String PLACE = "位置";
    static final String REASON = "理由";

    /** Of a correction: its day, and what was corrected. */
    static final String DATE = "日期";

    static final String NOTE = "内容";

    /** All keys: those that a reader knows, and those that an editor offers. */
    public static final Schema.Group DECLARED = new Declaration()
            .required(STANDARD, "standard", new Schema.Text("按哪一套规范公开，写规范的名称：有哪些表、哪些文字，由它决定"))
            .required(UNIT, "unit", new Schema.Choice("本文件里的金额按什么填。规范另外定了单位的事项，与这一行无关", units()))
            .optional(
                    SUBJECTS,
                    "subjects",
                    new Schema.ByCode("规范里没有的科目，一行一个“编码: 名称”；上级科目也没有的，先加上级", new Schema.Text("科目名称")))
            .optional(ACCEPTED, "accepted", new Schema.ListOf("看过之后确认不必改的警告和提示；账目自相矛盾的错误不能接受", accepted()))
            .optional(STATUS, "status", new Schema.Choice("还没有写好的写“草稿”：预览看得到，不发布；写好、核对好以后删去这一行", List.of(DRAFT)))
            .optional(CORRECTIONS, "corrections", new Schema.ListOf("公布以后更正过的，哪一天、更正了什么，登在页上", corrections()))
            .group("一份公开");

    private DisclosureHead() {}

    private static List<String> units() {
        return Arrays.stream(AmountUnit.values()).map(AmountUnit::term).toList();
    }

    private static Schema.Group corrections() {
        return new Declaration()
                .required(
                        DATE,
                        "date",
                        new Schema.Formed(
                                "更正的那一天", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "年-月-日，例如 2022-10-08", Code.CORRECTION_DATE))
                .required(NOTE, "note", new Schema.Text("更正了什么，写给读者看"))
                .group("一次更正");
    }

    private static Schema.Group accepted() {
        return new Declaration()
                .required(
                        CODE,
                        "code",
                        new Schema.Formed(
                                "信息的编号，在“警告”“提示”二字后面", "MZ[0-9]{3}", "MZ和三位数字，例如 MZ603", Code.ACCEPTED_CODE_FORM))
                .required(PLACE, "place", new Schema.Text("信息或原文里的几个字，足以认出是哪一条"))
                .required(REASON, "reason", new Schema.Text("为什么不必改，给审核的人看"))
                .group("接受的一条信息");
    }
}
