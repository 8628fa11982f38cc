/**
 * What was released: the list of its files, bringing a folder, here or on a server, or a zip to exactly that
 * state, and proving that one still is in it. The only user of Apache SSHD, which no other verb loads.
 *
 * <p>It must not know what the files say, nor how they were made.
 */
@NullMarked
package org.mingzhang.release;

import org.jspecify.annotations.NullMarked;
