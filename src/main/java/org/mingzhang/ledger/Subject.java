package org.mingzhang.ledger;

/**
 * One line of a classification: a code and its official name, such as 2050205 高等教育.
 *
 * @param code digits only; the codes of its parents are its prefixes
 */
public record Subject(String code, String name) {}
