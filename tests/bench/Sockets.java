import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many answers a second a server gives to so many who each ask the next question at once: bare
 * sockets, a thread each, and answers that nobody reads. The limit of whatever asks it.
 */
public final class Sockets {
  private static final String BODY =
      "{\"model\":\"fake\",\"messages\":[{\"role\":\"user\",\"content\":\"Which of the two?\"}]}";

  /** Usage: Sockets PORT IN_FLIGHT SECONDS; prints the rate. */
  public static void main(String[] args) throws InterruptedException {
    int port = Integer.parseInt(args[0]);
    long millis = 1000 * Long.parseLong(args[2]);
    AtomicLong answers = new AtomicLong();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Thread thread = new Thread(() -> ask(port, answers));
      thread.setDaemon(true);
      thread.start();
    }
    Thread.sleep(millis); // until all is warm
    long before = answers.get();
    Thread.sleep(millis);
    System.out.println((answers.get() - before) * 1000 / millis);
  }

  private static void ask(int port, AtomicLong answers) {
    String head =
        "POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1:%d\r\ncontent-type: application/json\r\n"
            + "content-length: %d\r\n\r\n";
    byte[] request = (head.formatted(port, BODY.length()) + BODY).getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (true) {
        out.write(request);
        in.readNBytes(length(in));
        answers.incrementAndGet();
      }
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static int length(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring("content-length:".length()).strip());
      }
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }
}
