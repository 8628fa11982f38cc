package org.mingzhang.release;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;

/**
 * Who publishes: it stands in the lock, so that a person knows whom to ask.
 *
 * @param machine its name
 * @param process its number there
 */
record LockOwner(String machine, long process) {
    private static final Pattern TEXT = Pattern.compile("(\\S{1,255}) (\\d{1,18})\n");

    /** The name of every machine that has none. */
    private static final String NAMELESS = "localhost";

    static LockOwner self() {
        return new LockOwner(machineName(), ProcessHandle.current().pid());
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return NAMELESS;
        }
    }

    static Optional<LockOwner> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new LockOwner(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    String text() {
        return machine + " " + process + "\n";
    }

    /** The finding for who is kept out by what stands in a lock. */
    static TargetException keepsOut(String text, String target) {
        String owner = text.isBlank() ? "@owner.unknown" : text.strip();
        return new TargetException(Code.TARGET_LOCKED, "target", target, "owner", owner);
    }

    /** Whether it certainly runs no more: only of this machine can it be known. */
    boolean isGone() {
        return !machine.equals(NAMELESS)
                && machine.equals(machineName())
                && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
    }
}
