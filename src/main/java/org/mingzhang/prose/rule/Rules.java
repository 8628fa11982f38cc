package org.mingzhang.prose.rule;

import java.util.List;

/** All rules of an audit, in the order of their codes. */
public final class Rules {
    private final List<Rule> rules;

    /**
     * @param figures the ledger of the text, as far as it is known
     */
    public Rules(List<LedgerFigure> figures) {
        Vocabulary vocabulary = Vocabulary.read();
        this.rules = List.of(
                new ShareRule(),
                new ChangeRule(),
                new CompletionRule(),
                new PartsRule(vocabulary),
                new ItemCountRule(),
                new DoubleNegativeRule(),
                new ComparisonRule(),
                new CommaRule(),
                new NumberStyleRule(),
                new SameQuantityRule(),
                new NearValueRule(),
                new TextTableRule(),
                new TableSumRule(),
                new BalanceRule(),
                new ThreePublicRule(),
                new DifferenceRule(),
                new ResidueRule(vocabulary),
                new NumberingRule(),
                new HeadingRule(),
                new DoubledWordRule(vocabulary),
                new BracketRule(),
                new EmptyParagraphRule(),
                new NoneRule(),
                new OpposedReasonRule(),
                new ReasonRule(),
                new YearRule(),
                new LevelRule(vocabulary),
                new PeopleRule(),
                new UnusedSubjectRule(),
                new PrivacyRule(),
                new BoundsRule(vocabulary),
                new LedgerRule(vocabulary, figures));
    }

    public int size() {
        return rules.size();
    }

    public Findings findings(Reading reading) {
        Findings findings = new Findings();
        rules.forEach(rule -> rule.check(reading, findings));
        return findings;
    }
}
