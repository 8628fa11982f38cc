package org.mingzhang.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.standard.Condition.Relation;
import org.mingzhang.standard.Expression.Axis;
import org.mingzhang.standard.Expression.CellReference;
import org.mingzhang.standard.Expression.Function;
import org.mingzhang.standard.Expression.Range;
import org.mingzhang.standard.Expression.Signed;

/** Reads the closed formula language of {@link Expression} and {@link Condition} by recursive descent. */
final class FormulaParser {
    private static final String NAME_ENDS = " ,()[]|{}<>=≠≤≥+";
    private static final int DEEPEST = 16;
    private static final Pattern SUBJECT_CODE = Pattern.compile("\\.[0-9]{3,}$");
    private static final Set<String> WORDS = Set.of("已知", "未知", "且", "或");

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    static Expression expression(String text) throws FormulaException {
        FormulaParser parser = new FormulaParser(text);
        Expression expression = parser.sum();
        parser.expectEnd();
        return expression;
    }

    static Condition condition(String text) throws FormulaException {
        FormulaParser parser = new FormulaParser(text);
        List<List<Condition.Test>> alternatives = new ArrayList<>();
        do {
            alternatives.add(parser.tests());
        } while (parser.word("或"));
        parser.expectEnd();
        return new Condition(alternatives);
    }

    private List<Condition.Test> tests() throws FormulaException {
        List<Condition.Test> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (word("且"));
        return tests;
    }

    private Condition.Test test() throws FormulaException {
        Expression left = sum();
        for (Relation relation : Relation.values()) {
            if (sign(relation)) {
                return new Condition.Test(left, relation, relation.asksWhetherKnown() ? left : sum());
            }
        }
        throw error("@formula.comparison");
    }

    private boolean sign(Relation relation) {
        return relation.asksWhetherKnown() ? word(relation.sign()) : take(relation.sign());
    }

    private Expression sum() throws FormulaException {
        if (++depth > DEEPEST) {
            throw error("@formula.depth");
        }
        List<Signed> terms = new ArrayList<>();
        terms.add(new Signed(false, term()));
        while (true) {
            boolean plus = take("+");
            if (!plus && !take("- ")) {
                break;
            }
            terms.add(new Signed(!plus, term()));
        }
        depth--;
        return terms.size() == 1 ? terms.get(0).term() : new Expression.Sum(List.copyOf(terms));
    }

    private Expression term() throws FormulaException {
        if (take("(")) {
            Expression inner = sum();
            expect(")");
            return inner;
        }
        int start = skipBlanks();
        String name = name();
        if (name.isEmpty()) {
            throw error("@formula.term");
        }
        if (take("(")) {
            return call(name, start);
        }
        if (take("[")) {
            return cell(name);
        }
        if (name.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            return new Expression.Literal(new BigDecimal(name));
        }
        return path(name + afterSubjectName(name), start);
    }

    /**
     * A code may be followed by its subject's name, as content writes the two: the code tells which is meant. Returns
     * what of the path comes after the name.
     */
    private String afterSubjectName(String path) {
        int before = at;
        boolean apart = skipBlanks() > 0 && text.charAt(at - 1) == ' ';
        String name = apart && SUBJECT_CODE.matcher(path).find() ? name() : "";
        if (name.isEmpty() || WORDS.contains(name) || name.startsWith("-")) {
            at = before;
            return "";
        }
        return name.contains(".") ? name.substring(name.indexOf('.')) : "";
    }

    private Expression path(String name, int start) throws FormulaException {
        List<String> keys = List.of(name.split("\\.", -1));
        if (keys.stream().anyMatch(String::isEmpty)) {
            throw new FormulaException("@formula.path", start);
        }
        return new Expression.Path(keys);
    }

    private Expression call(String name, int start) throws FormulaException {
        if (name.equals("行") || name.equals("栏")) {
            return new Expression.Neighbours(name.equals("行") ? Axis.LINES : Axis.COLUMNS, ranges());
        }
        for (Function function : Function.values()) {
            if (function.term().equals(name)) {
                return arguments(function);
            }
        }
        throw new FormulaException("@formula.function", start);
    }

    private Expression arguments(Function function) throws FormulaException {
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < function.arity(); i++) {
            if (i > 0) {
                expect(",");
            }
            arguments.add(sum());
        }
        Optional<AmountUnit> unit = Optional.empty();
        if (take(",")) {
            skipBlanks();
            unit = AmountUnit.named(name());
            if (unit.isEmpty()) {
                throw error("@formula.unit");
            }
        }
        expect(")");
        return new Expression.Call(function, List.copyOf(arguments), unit);
    }

    private List<Range> ranges() throws FormulaException {
        List<Range> ranges = new ArrayList<>();
        boolean minus = false;
        do {
            int from = number();
            int to = take("..") ? number() : from;
            if (to < from) {
                throw error("@formula.range");
            }
            ranges.add(new Range(minus, from, to));
            minus = false;
            if (take("-")) {
                minus = true;
            } else if (!take("+")) {
                expect(")");
                return List.copyOf(ranges);
            }
        } while (true);
    }

    private CellReference cell(String form) throws FormulaException {
        skipBlanks();
        String line = name();
        if (line.isEmpty()) {
            throw error("@formula.line");
        }
        Optional<Integer> column = take(",") ? Optional.of(number()) : Optional.empty();
        expect("]");
        return new CellReference(form, line, column);
    }

    private int number() throws FormulaException {
        int start = skipBlanks();
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - start < 6) {
            at++;
        }
        if (at == start) {
            throw error("@formula.number");
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private String name() {
        int start = at;
        while (at < text.length() && NAME_ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private int skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private boolean take(String sign) {
        skipBlanks();
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    /** Takes a word that stands by itself. */
    private boolean word(String word) {
        skipBlanks();
        int end = at + word.length();
        boolean alone = end >= text.length() || text.charAt(end) == ' ';
        return alone && take(word);
    }

    private void expect(String sign) throws FormulaException {
        if (!take(sign)) {
            throw error("“" + sign + "”");
        }
    }

    private void expectEnd() throws FormulaException {
        skipBlanks();
        if (at < text.length()) {
            throw error("@formula.end");
        }
    }

    private FormulaException error(String expected) {
        return new FormulaException(expected, at);
    }
}
