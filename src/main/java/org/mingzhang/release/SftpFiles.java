package org.mingzhang.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CopyMode;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpException;

/** The files of a server by their absolute paths; each thing is done in the best way that the server offers. */
record SftpFiles(SftpClient client) {
    /** The first version of the protocol in which a rename may replace a file. */
    private static final int REPLACING = 5;

    /** What stands at a path, or where a link there leads to. */
    Optional<Attributes> attributes(String path) throws IOException {
        try {
            return Optional.of(client.stat(path));
        } catch (SftpException e) {
            if (SftpFailure.isAbsence(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What stands in a folder, by name. */
    SortedMap<String, Attributes> list(String folder) throws IOException {
        SortedMap<String, Attributes> found = new TreeMap<>();
        try (SftpClient.CloseableHandle handle = client.openDir(folder)) {
            Iterable<DirEntry> entries = client.readDir(handle, new AtomicReference<>());
            while (entries != null) {
                entries.forEach(entry -> found.put(entry.getFilename(), entry.getAttributes()));
                entries = client.readDir(handle, new AtomicReference<>());
            }
        }
        found.keySet().removeAll(Set.of(".", ".."));
        return found;
    }

    /** The path without links. */
    String real(String path) throws IOException {
        return client.canonicalPath(path);
    }

    InputStream open(String path) throws IOException {
        return client.read(path);
    }

    /** Writes a file, and waits until it is on the disk where the server can tell. */
    void upload(String path, byte[] content) throws IOException {
        try (OutputStream out = client.write(path, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
            out.write(content);
        }
        OpenSSHFsyncExtension sync = client.getExtension(OpenSSHFsyncExtension.class);
        if (sync != null && sync.isSupported()) {
            try (SftpClient.CloseableHandle handle = client.open(path, OpenMode.Write)) {
                sync.fsync(handle);
            }
        }
    }

    /** Makes a file that nobody else has made; whether that was so. */
    boolean isMade(String path, byte[] content) throws IOException {
        try (SftpClient.CloseableHandle handle =
                client.open(path, OpenMode.Write, OpenMode.Create, OpenMode.Exclusive)) {
            client.write(handle, 0, content);
            return true;
        } catch (SftpException e) {
            if (attributes(path).isPresent()) {
                return false;
            }
            throw e;
        }
    }

    /** Gives a file a second name; whether the server, and the file system it stands on, can do so. */
    boolean isLinked(String from, String to) throws IOException {
        HardLinks links = new HardLinks(client);
        if (!links.isSupported()) {
            return false;
        }
        try {
            links.link(from, to);
            return true;
        } catch (SftpException e) {
            return false;
        }
    }

    /** Gives a file another name, and replaces what has it; in one step where the server can do so. */
    void rename(String from, String to) throws IOException {
        OpenSSHPosixRenameExtension posix = client.getExtension(OpenSSHPosixRenameExtension.class);
        if (posix != null && posix.isSupported()) {
            posix.posixRename(from, to);
        } else if (client.getVersion() >= REPLACING) {
            client.rename(from, to, CopyMode.Overwrite, CopyMode.Atomic);
        } else {
            if (attributes(to).isPresent()) {
                client.remove(to);
            }
            client.rename(from, to);
        }
    }

    void remove(String path) throws IOException {
        client.remove(path);
    }

    /** Another run may have made it in the same moment. */
    void makeFolder(String path) throws IOException {
        try {
            client.mkdir(path);
        } catch (SftpException e) {
            if (attributes(path).filter(Attributes::isDirectory).isEmpty()) {
                throw e;
            }
        }
    }

    /** Makes a folder that is not there, and those around it. */
    void makeFolders(String path) throws IOException {
        if (attributes(path).isEmpty()) {
            makeFolders(path.substring(0, Math.max(1, path.lastIndexOf('/'))));
            makeFolder(path);
        }
    }

    void removeFolder(String path) throws IOException {
        client.rmdir(path);
    }
}
