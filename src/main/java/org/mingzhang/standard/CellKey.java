package org.mingzhang.standard;

/**
 * The address of an amount in a filled table.
 *
 * @param table the table's key, such as 表1
 * @param line the line's key: its number, its subject's code or its name
 * @param column the column's number (栏次)
 */
public record CellKey(String table, String line, int column) {}
