package bookshop.setup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A port of this machine behind which somebody says what a database server would say, as far as the first refusal. So
 * the real drivers meet every refusal on every machine, with no server installed.
 */
final class FakeServer implements AutoCloseable {

    private interface Conversation {
        void with(Socket client, List<String> users) throws IOException;
    }

    private final ServerSocket socket;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<String> users = new CopyOnWriteArrayList<>();

    private FakeServer(Conversation conversation) throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    Socket client = socket.accept();
                    clients.add(client);
                    Thread.ofPlatform().daemon().start(() -> {
                        try {
                            conversation.with(client, users);
                        } catch (IOException e) {
                            // The client hung up, which is its right.
                        }
                    });
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
    }

    /** Accepts, and never says a word. */
    static FakeServer silent() throws IOException {
        return new FakeServer((client, users) -> {});
    }

    /** PostgreSQL, refusing every login with this state. */
    static FakeServer postgresql(String state, String message) throws IOException {
        return new FakeServer((client, users) -> {
            var in = new DataInputStream(client.getInputStream());
            while (true) {
                int length = in.readInt();
                int code = in.readInt();
                byte[] content = in.readNBytes(length - 8);
                if (code == 196608) { // the start of a session, protocol 3.0: names and values
                    var said = List.of(new String(content, StandardCharsets.UTF_8).split("\0"));
                    users.add(said.get(said.indexOf("user") + 1));
                    break;
                }
                client.getOutputStream().write('N'); // was a question for encryption: no
            }
            byte[] fields = ("SFATAL\0VFATAL\0C" + state + "\0M" + message + "\0\0").getBytes(StandardCharsets.UTF_8);
            var answer = new ByteArrayOutputStream();
            answer.write('E');
            for (int shift = 24; shift >= 0; shift -= 8) {
                answer.write((fields.length + 4) >> shift);
            }
            answer.write(fields);
            client.getOutputStream().write(answer.toByteArray());
        });
    }

    /** MySQL, refusing every login with this code and state. */
    static FakeServer mysql(int code, String state, String message) throws IOException {
        return new FakeServer((client, users) -> {
            var hello = new ByteArrayOutputStream();
            hello.write(10); // version of the protocol
            hello.write("8.0.33\0".getBytes(StandardCharsets.US_ASCII));
            hello.write(new byte[] {1, 0, 0, 0}); // number of the session
            hello.write("abcdefgh\0".getBytes(StandardCharsets.US_ASCII)); // first part of the salt
            hello.write(
                    new byte[] {0x0d, (byte) 0xa2, 45, 2, 0, 0x08, 0, 21}); // abilities, utf8mb4, state, salt's length
            hello.write(new byte[10]);
            hello.write("ijklmnopqrst\0".getBytes(StandardCharsets.US_ASCII));
            hello.write("caching_sha2_password\0".getBytes(StandardCharsets.US_ASCII));
            packet(client.getOutputStream(), 0, hello.toByteArray());
            var in = client.getInputStream();
            byte[] header = in.readNBytes(4);
            byte[] login = in.readNBytes((header[0] & 255) | (header[1] & 255) << 8 | (header[2] & 255) << 16);
            if (login.length > 32) { // or it is no client of MySQL
                String said = new String(login, 32, login.length - 32, StandardCharsets.UTF_8);
                users.add(said.substring(0, said.indexOf('\0')));
            }
            var refusal = new ByteArrayOutputStream();
            refusal.write(new byte[] {(byte) 0xff, (byte) code, (byte) (code >> 8), '#'});
            refusal.write((state + message).getBytes(StandardCharsets.UTF_8));
            packet(client.getOutputStream(), 2, refusal.toByteArray());
        });
    }

    private static void packet(OutputStream out, int number, byte[] content) throws IOException {
        var packet = new ByteArrayOutputStream();
        packet.write(new byte[] {(byte) content.length, (byte) (content.length >> 8), 0, (byte) number});
        packet.write(content);
        out.write(packet.toByteArray());
    }

    /** A port at which nobody listens. */
    static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Who wanted to log in. */
    List<String> users() {
        return users;
    }

    /** How many clients came. */
    int visitors() {
        return clients.size();
    }

    /** How many clients have not hung up, some moments later at the latest. */
    long visitorsLeft() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        long left = clients.stream().filter(FakeServer::isConnected).count();
        while (left > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            left = clients.stream().filter(FakeServer::isConnected).count();
        }
        return left;
    }

    private static boolean isConnected(Socket client) {
        try {
            client.setSoTimeout(5);
            client.getOutputStream(); // fails when closed
            while (client.getInputStream().read() >= 0) {
                // what it has said meanwhile
            }
            return false;
        } catch (java.net.SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
