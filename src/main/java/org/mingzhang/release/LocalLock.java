package org.mingzhang.release;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that the system keeps locked for this process, and frees when the process ends, however it ends. */
final class LocalLock implements Tree.Lock {
    /** Far behind the file's content, so that others can read who holds it. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final LocalTree tree;
    private final String name;
    private final FileChannel channel;

    private LocalLock(LocalTree tree, String name, FileChannel channel) {
        this.tree = tree;
        this.name = name;
        this.channel = channel;
    }

    static LocalLock take(LocalTree tree, String name) {
        Path path = tree.path(name);
        try {
            Files.createDirectories(path.resolve("..").normalize());
            FileChannel channel = FileChannel.open(path, CREATE, READ, WRITE, LinkOption.NOFOLLOW_LINKS);
            if (isTaken(channel, path)) {
                return new LocalLock(tree, name, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
        throw LockOwner.keepsOut(owner(path), tree.shown());
    }

    private static boolean isTaken(FileChannel channel, Path path) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false) != null && isSame(channel, path);
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Whether the file that was opened is still the one of that name: the one who held it may have deleted it since. It
     * is told by its size, since to open it once more, and close it, would free it.
     */
    private static boolean isSame(FileChannel channel, Path path) throws IOException {
        byte[] self = LockOwner.self().text().getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        if (!Files.exists(path) || Files.size(path) != 0) {
            return false;
        }
        channel.write(ByteBuffer.wrap(self));
        return Files.exists(path) && Files.size(path) == self.length;
    }

    private static String owner(Path path) {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    /** Deletes the file before it is freed: freed first, it could be another's when it is deleted. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(tree.path(name));
            channel.close();
        } catch (IOException e) {
            throw new OutputException(tree.path(name), e);
        }
        tree.delete(name);
    }
}
