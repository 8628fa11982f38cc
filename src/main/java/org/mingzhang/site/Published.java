package org.mingzhang.site;

import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Department;
import org.mingzhang.ledger.FiscalYear;
import org.mingzhang.narrative.Narrative;

/**
 * What lists keep of a disclosure once its own page is made: a line, not the whole.
 *
 * @param draft whether it is still a draft, which no released site holds
 * @param title the kind of disclosure in words, such as 部门决算
 */
public record Published(
        Department department,
        FiscalYear year,
        String kind,
        boolean draft,
        String title,
        AmountUnit unit,
        Narrative.Overview overview) {
    public Route route() {
        return Route.disclosure(department.id(), year.toString(), kind);
    }
}
