/**
 * Exact money, subjects, departments and the typed facts of one department-year.
 *
 * <p>Pure values and arithmetic. It must not know files, tables, sentences or pages.
 */
@NullMarked
package org.mingzhang.ledger;

import org.jspecify.annotations.NullMarked;
