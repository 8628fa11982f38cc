package org.mingzhang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactValue;

/** The figures that people typed into a disclosure, each with its exact place. Years, dates and codes are no figures. */
@NullMarked
final class ContentMutations {
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*+(?:\\.\\d++)?+");
    private static final Pattern IN_PROSE = Pattern.compile("(?<![\\d,.〔\\[A-Za-z第])(\\d[\\d,]*+(?:\\.\\d++)?+)\\s*+"
            + "(万元|亿元|千元|元|%|％|个|人|台|辆|批|次|项|家|篇|条|场|户|件|名|套|份|张|期|间|处|所|座)");

    private ContentMutations() {}

    /** What a figure is to a disclosure. */
    enum Kind {
        LEAF("科目明细（支出、年初预算、经济分类、年初结转）"),
        PREVIOUS("上年数"),
        DECLARED("公布合计"),
        REPORT("绩效报告的金额（元）"),
        OTHER("其他金额（“三公”、采购、资产、机关运行等）"),
        COUNT("人数、车辆等数量"),
        PROSE_AMOUNT("文中的金额"),
        PROSE_PERCENT("文中的百分比"),
        PROSE_COUNT("文中的个数");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** A number and where it stands, without sign or unit. */
    record Place(Kind kind, Span span) {
        String number() {
            return span.file().text().substring(span.start(), span.end());
        }
    }

    /**
     * All figures of a disclosure.
     *
     * @param prose the Markdown files that are published with it
     */
    static List<Place> of(Disclosure disclosure, List<SourceFile> prose) {
        List<Place> places = new ArrayList<>();
        for (Fact fact : disclosure.facts().all()) {
            if (fact.value() instanceof FactValue.Text) {
                words(fact.span(), places);
            } else if (fact.origin() != Fact.Origin.DERIVED) {
                figure(fact, places);
            }
        }
        prose.forEach(file -> words(file.span(0, file.text().length()), places));
        return places;
    }

    private static void figure(Fact fact, List<Place> places) {
        Matcher digits = DIGITS.matcher(fact.span().file().text());
        if (digits.find(fact.span().start())) {
            places.add(new Place(kind(fact), fact.span().file().span(digits.start(), digits.end())));
        }
    }

    private static Kind kind(Fact fact) {
        if (fact.value() instanceof FactValue.Count) {
            return Kind.COUNT;
        }
        return switch (fact.path().first()) {
            case "支出", "收入", "年初预算", "年初结转和结余", "基本支出经济分类" -> Kind.LEAF;
            case "上年" -> Kind.PREVIOUS;
            case "公布合计" -> Kind.DECLARED;
            case "整体绩效", "绩效项目" -> Kind.REPORT;
            default -> Kind.OTHER;
        };
    }

    private static void words(Span span, List<Place> places) {
        Matcher matcher = IN_PROSE.matcher(span.file().text());
        matcher.region(span.start(), span.end()).useTransparentBounds(true);
        while (matcher.find()) {
            Kind kind = switch (matcher.group(2)) {
                case "%", "％" -> Kind.PROSE_PERCENT;
                case "万元", "亿元", "千元", "元" -> Kind.PROSE_AMOUNT;
                default -> Kind.PROSE_COUNT;
            };
            places.add(new Place(kind, span.file().span(matcher.start(1), matcher.end(1))));
        }
    }
}
