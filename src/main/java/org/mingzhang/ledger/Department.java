package org.mingzhang.ledger;

/**
 * A department (部门) or a unit (单位) that publishes its own disclosures.
 *
 * @param id the folder and URL segment: lower-case ASCII letters, digits and hyphens
 * @param name the full official name
 * @param shortName how lists and navigation call it
 * @param level words of level, such as 区级, for the sentences that need them
 * @param parent the id of the 所属部门, or empty for a department
 */
public record Department(String id, String name, String shortName, String level, String parent) {}
