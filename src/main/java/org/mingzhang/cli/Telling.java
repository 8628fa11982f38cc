package org.mingzhang.cli;

import org.mingzhang.progress.Listener;

/** A listener that tells what it hears. */
interface Telling extends Listener {
    /** The work is over. */
    void ends();

    /** Tells nothing. */
    record Silent() implements Telling {
        @Override
        public void ends() {}
    }
}
