package org.mingzhang.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/** Two runs never change one folder at the same time, and one that died keeps nobody out. */
class LockTest {
    private static final String LOCK = ".mingzhang-release/lock";

    @TempDir
    private Path temp;

    /** Holds the lock of a folder, says so, and stays until it is killed or its input ends. */
    public static void main(String[] arguments) throws IOException {
        Tree.Lock lock = new Journal(LocalTree.at(Path.of(arguments[0]))).lock(false);
        System.out.println("held");
        System.in.read();
        lock.close();
    }

    private Process holder() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), LockTest.class.getName(), temp.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals("held", new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine());
        return process;
    }

    private Tree.Lock lock() {
        return new Journal(LocalTree.at(temp)).lock(false);
    }

    @Test
    void another_process_keeps_us_out_until_it_ends_and_when_it_is_killed() throws Exception {
        Process holder = holder();
        TargetException refused = assertThrows(TargetException.class, this::lock);
        assertEquals(Code.TARGET_LOCKED, refused.code());
        assertTrue(Files.readString(temp.resolve(LOCK)).endsWith(" " + holder.pid() + "\n"));
        holder.getOutputStream().close();
        assertEquals(0, holder.waitFor());
        assertFalse(Files.exists(temp.resolve(LOCK)));
        Process killed = holder();
        killed.destroyForcibly().waitFor();
        assertTrue(Files.exists(temp.resolve(LOCK)));
        lock().close();
        assertEquals(List.of(), List.of(temp.toFile().list()));
    }

    @Test
    void a_second_run_in_this_process_is_kept_out() {
        Tree.Lock first = lock();
        assertThrows(TargetException.class, this::lock);
        first.close();
        lock().close();
    }

    @Test
    void a_publish_waits_for_nobody_and_changes_nothing() {
        Release release = new Release(temp, new Manifest(new TreeMap<>()));
        Tree.Lock first = lock();
        try (Target target = Target.at(new Place.Here(temp), new Target.Options(false, false))) {
            assertThrows(TargetException.class, () -> target.bring(release, new Diagnostics()));
            assertThrows(TargetException.class, target::recover);
        }
        first.close();
        assertFalse(Files.exists(temp.resolve(Manifest.NAME)));
    }
}
