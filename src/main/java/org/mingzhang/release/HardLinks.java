package org.mingzhang.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.extensions.helpers.AbstractSftpClientExtension;

/** A second name for a file, by {@code hardlink@openssh.com}: a copy for which no byte travels. */
final class HardLinks extends AbstractSftpClientExtension {
    private static final String NAME = "hardlink@openssh.com";

    HardLinks(SftpClient client) {
        super(NAME, client, (RawSftpClient) client, client.getServerExtensions());
    }

    void link(String from, String to) throws IOException {
        int length = 2 * Integer.BYTES + 4 * (from.length() + to.length());
        Buffer buffer = getCommandBuffer(length);
        buffer.putString(from, StandardCharsets.UTF_8);
        buffer.putString(to, StandardCharsets.UTF_8);
        sendAndCheckExtendedCommandStatus(buffer);
    }
}
