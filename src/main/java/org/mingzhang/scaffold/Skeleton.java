package org.mingzhang.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.FiscalYear;
import org.mingzhang.source.Classification;
import org.mingzhang.source.EditorLink;
import org.mingzhang.source.Schema;
import org.mingzhang.standard.Outline;
import org.mingzhang.standard.Piece;
import org.mingzhang.standard.Standard;

/**
 * A first file of figures: everything that a standard's disclosure can state. What must be stated stands there empty, all
 * else behind {@code # }, to be uncovered where it applies.
 */
public final class Skeleton {
    private static final String STEP = "  ";

    private final Standard standard;
    private final StringBuilder text = new StringBuilder();
    private int empty;

    private Skeleton(Standard standard) {
        this.standard = standard;
    }

    /** The file of figures of a year. */
    public static Draft figures(Standard standard, FiscalYear year) {
        Skeleton skeleton = new Skeleton(standard);
        skeleton.head(year);
        standard.schema().facts().fields().forEach((key, field) -> {
            skeleton.text.append('\n');
            skeleton.below(key + ":", field.schema(), new Place(0, field.required()));
        });
        return new Draft(skeleton.text.toString(), skeleton.empty, 0);
    }

    /** The data of a department that is new. */
    public static String department() {
        return EditorLink.line(EditorLink.DEPARTMENT, 1) + "\n" + """
                # 明账新建：编制本公开的部门
                名称:   # 待填，全称
                # 简称:   # 文字里用的称呼
                # 层级:   # 例如 区级
                # 所属部门:   # 是别的部门的单位的，填那个部门的文件夹名
                """;
    }

    /** The Markdown files that a disclosure cannot do without, each with a line to be replaced. */
    public static Map<String, String> prose(Standard standard) {
        Map<String, String> prose = new TreeMap<>();
        for (Outline.Part part : standard.outline().parts()) {
            for (Outline.Section section : part.sections()) {
                section.body().forEach(pieces -> prose(pieces, section.title(), prose));
            }
        }
        return prose;
    }

    private static void prose(List<Piece> pieces, String title, Map<String, String> prose) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.ProseHere here && here.required()) {
                prose.put(here.file(), "（待填：" + title + "）\n");
            } else if (piece instanceof Piece.Each each) {
                prose(each.body(), title, prose);
            } else if (piece instanceof Piece.Choose choose) {
                choose.cases().forEach(one -> prose(one.then(), title, prose));
            }
        }
    }

    /** How deep a line stands, and whether it counts or stands behind {@code # }. */
    private record Place(int depth, boolean live) {
        Place deeper() {
            return new Place(depth + 1, live);
        }

        Place covered() {
            return new Place(depth, false);
        }
    }

    private void head(FiscalYear year) {
        AmountUnit unit = standard.unit();
        text.append(EditorLink.line(standard.id(), Draft.DEPTH)).append("\n").append("""
                # 明账新建：%s年度%s。标“待填”的必须填；其余的，有就删去行首的“# ”再填，没有就不动。
                # 明账新建：冒号后面空一格；一级比一级多缩进两格。单位是本文件金额的单位，元或万元。
                %s规范: %s
                单位: %s
                """.formatted(
                        year, standard.title(), Draft.STATUS, standard.id(), unit.term()));
    }

    private void below(String key, Schema schema, Place place) {
        if (schema instanceof Schema.Group group) {
            line(key, group.note(), place);
            group(group, place.deeper(), place.live());
        } else if (schema instanceof Schema.BySubject subjects) {
            line(key, subjects.note(), place);
            named(example(subjects), "示例科目，换成要填的；几个科目写几行", subjects.value(), place.deeper());
        } else if (schema instanceof Schema.ByName names) {
            line(key, names.note(), place);
            named("某某", "名称自己写；几项写几行", names.value(), place.deeper());
        } else if (schema instanceof Schema.ListOf list) {
            line(key, list.note(), place);
            below("-", list.item(), place.deeper());
        } else if (schema instanceof Schema.Either either) {
            below(key, either.plain(), place);
        } else {
            leaf(key, schema, "", place);
        }
    }

    /** @param all whether all keys count, or only the first, beside which the others are alternatives */
    private void group(Schema.Group group, Place place, boolean all) {
        boolean first = true;
        for (Map.Entry<String, Schema.Field> field : group.fields().entrySet()) {
            below(field.getKey() + ":", field.getValue().schema(), all || first ? place : place.covered());
            first = false;
        }
    }

    /** An item whose key an author chooses: one stands for all. */
    private void named(String name, String hint, Schema value, Place place) {
        if (value instanceof Schema.Group group) {
            line(name + ":", hint + "。" + group.note(), place);
            group(group, place.deeper(), false);
        } else if (isLeaf(value)) {
            leaf(name + ":", value, hint + "。", place);
        } else {
            below(name + ":", value, place);
        }
    }

    private static boolean isLeaf(Schema schema) {
        return schema instanceof Schema.Amount || schema instanceof Schema.Count || schema instanceof Schema.Text;
    }

    private void leaf(String key, Schema schema, String hint, Place place) {
        empty += place.live() ? 1 : 0;
        line(key + STEP, (place.live() ? "待填，" : "") + kind(schema) + "。" + hint + schema.note(), place);
    }

    private String kind(Schema schema) {
        if (schema instanceof Schema.Amount amount) {
            return amount.unit().orElse(standard.unit()).term();
        }
        return schema instanceof Schema.Count ? "整数" : "文字";
    }

    private void line(String key, String note, Place place) {
        String comment =
                note.isBlank() ? "" : " # " + note.replaceAll("\\s+", " ").strip();
        text.append(place.live() ? "" : "# ")
                .append(STEP.repeat(place.depth()))
                .append((key + comment).stripTrailing())
                .append('\n');
    }

    /** A subject of the deepest level that may be typed there. */
    private String example(Schema.BySubject subjects) {
        Map<Integer, String> byLength = new LinkedHashMap<>();
        Optional.ofNullable(standard.schema().classifications().get(subjects.classification()))
                .map(Classification::subjects)
                .ifPresent(all ->
                        all.forEach(one -> byLength.putIfAbsent(one.code().length(), one.code() + " " + one.name())));
        return byLength.entrySet().stream()
                .filter(one -> subjects.digits().isEmpty() || subjects.digits().contains(one.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse("");
    }
}
