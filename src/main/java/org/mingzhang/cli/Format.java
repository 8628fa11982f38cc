package org.mingzhang.cli;

/** How an answer is printed: for people, or for machines. */
enum Format {
    text,
    json
}
