package assayer.datasets.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that grows at a temporary name, from where an earlier try left off. Its digest is made as
 * the bytes come, those of earlier tries included.
 */
final class Download implements Sink, AutoCloseable {
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes ([0-9]{1,18})-.*");

  private final RemoteFile file;
  private final FileChannel channel;
  private MessageDigest digest;

  private Download(RemoteFile file, FileChannel channel, MessageDigest digest) {
    this.file = file;
    this.channel = channel;
    this.digest = digest;
  }

  /** Goes on with what lies there. */
  static Download at(Path beginning, RemoteFile file) throws IOException {
    FileChannel channel =
        FileChannel.open(beginning, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Download download = new Download(file, channel, file.checksum().begin(file.size()));
    try {
      download.takeUp(beginning);
      return download;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private void takeUp(Path beginning) throws IOException {
    if (channel.size() > file.size()) {
      restart();
    }
    Checksum.feed(digest, beginning);
    channel.position(channel.size());
  }

  /** Forgets all there is. */
  void restart() throws IOException {
    channel.truncate(0);
    channel.position(0);
    digest = file.checksum().begin(file.size());
  }

  /** Bytes that are there. */
  long size() throws IOException {
    return channel.position();
  }

  boolean isLongEnough() throws IOException {
    return size() >= file.size();
  }

  /** One try to get the rest. */
  Answer rest(Wire wire, URI from) throws IOException, HubTrouble {
    Answer answer = wire.get(from, size(), this);
    if (answer.status() == 416) {
      restart();
      throw new IOException("the server knows no byte " + size() + " of it");
    }
    if (answer.isGood() && !isLongEnough()) {
      throw new IOException("it broke off after " + size() + " of " + file.size() + " bytes");
    }
    return answer;
  }

  /** A server may ignore what was asked and send all, or another part. */
  @Override
  public void begin(int status, HttpHeaders headers) throws IOException {
    if (status == 200) {
      restart();
      return;
    }
    Matcher range = CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
    if (!range.matches() || Long.parseLong(range.group(1)) != size()) {
      restart();
      throw new IOException("the server sent another part than was asked for");
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    if (size() + bytes.remaining() > file.size()) {
      restart();
      throw new IOException("it is longer than the " + file.size() + " bytes it should have");
    }
    digest.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Whether all came as it should; may be asked once. */
  boolean isWhole() throws IOException {
    channel.force(true);
    return size() == file.size() && file.checksum().matches(digest);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
