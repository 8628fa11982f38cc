package org.mingzhang.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.source.ContentSchema;

/**
 * A standard (规范), read and checked: everything that is true of one kind of disclosure in one place and year.
 *
 * @param id its folder and how content names it, such as {@code wuhan-2021}
 * @param title the kind of disclosure in words, such as 部门决算
 * @param unit the unit in which its sentences print amounts
 * @param figures figures by name, for sentences and prose
 * @param weights how much findings of the rules of prose weigh here, where not as usual; empty for not at all
 * @param carried facts that follow from the disclosure of the year before
 * @param rules rules beyond the formulas of its forms
 * @param fresh outermost facts that are true of one year alone: a new year does not take them over as a draft
 * @param defaults facts that follow from others unless typed: path to fill, path to follow
 */
public record Standard(
        String id,
        String title,
        AmountUnit unit,
        ContentSchema schema,
        List<Form> forms,
        Map<String, Expression> figures,
        Map<Expression.Path, Expression.Path> defaults,
        List<Carried> carried,
        Set<String> fresh,
        List<Tie> ties,
        List<Rule> rules,
        Map<Code, Optional<Severity>> weights,
        Map<String, ChartForm> charts,
        Outline outline) {}
