package org.mingzhang.standard;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mingzhang.source.ContentSchema;
import org.mingzhang.source.Schema;

/** What kinds of value a formula can give, before any fact is known. */
final class Kinds {
    /** A kind, and its key among the words of findings. */
    enum Kind {
        AMOUNT("@kind.amount"),
        COUNT("@kind.count"),
        RATE("@kind.rate"),
        TEXT("@kind.text");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private final SchemaPath schema;
    private final Map<String, Expression> figures;
    private final Set<String> underWay = new HashSet<>();

    Kinds(ContentSchema schema, Map<String, Expression> figures) {
        this.schema = new SchemaPath(schema);
        this.figures = figures;
    }

    /** How findings call values of these kinds. */
    static String word(Set<Kind> kinds) {
        return kinds.size() == 1 ? kinds.iterator().next().word : "@kind.mixed";
    }

    /** The kinds a formula can give; none where that cannot be told. */
    Set<Kind> of(Expression expression) {
        if (expression instanceof Expression.Path path) {
            return ofPath(path);
        }
        if (expression instanceof Expression.Sum sum) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            sum.terms().forEach(term -> kinds.addAll(of(term.term())));
            return kinds;
        }
        if (expression instanceof Expression.Call call) {
            return ofCall(call);
        }
        return EnumSet.of(expression instanceof Expression.Literal ? Kind.COUNT : Kind.AMOUNT);
    }

    private Set<Kind> ofCall(Expression.Call call) {
        return switch (call.function()) {
            case SHARE, COMPLETION, CHANGE_RATE -> EnumSet.of(Kind.RATE);
            case CHANGE, ABSOLUTE -> of(call.arguments().get(0));
            case NAME, PARENT -> EnumSet.of(Kind.TEXT);
            case NUMBER, DAYS -> EnumSet.of(Kind.COUNT);
        };
    }

    private Set<Kind> ofPath(Expression.Path path) {
        String name = path.toString();
        Expression figure = figures.get(name);
        if (figure != null && underWay.add(name)) {
            Set<Kind> kinds = of(figure);
            underWay.remove(name);
            return kinds;
        }
        if (Names.BUILT_IN.contains(name)) {
            return EnumSet.of(name.equals("序号") ? Kind.COUNT : Kind.TEXT);
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        schema.leaves(path.keys()).forEach(leaf -> kinds.add(of(leaf)));
        return kinds;
    }

    private static Kind of(Schema leaf) {
        if (leaf instanceof Schema.Amount) {
            return Kind.AMOUNT;
        }
        return leaf instanceof Schema.Count ? Kind.COUNT : Kind.TEXT;
    }
}
