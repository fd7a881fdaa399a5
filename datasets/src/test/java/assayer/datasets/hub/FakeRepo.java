package assayer.datasets.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A repository of the fake Hub in one state. */
public final class FakeRepo {
  /** The state it is in first. */
  public static final String FIRST = "1a".repeat(20);

  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
  private final Set<String> large = ConcurrentHashMap.newKeySet();
  private volatile String commit = FIRST;
  private volatile String licence = "mit";
  private volatile boolean gated;

  FakeRepo() {}

  /** A small file, kept by Git. */
  public FakeRepo with(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A large file, kept elsewhere. */
  public FakeRepo withLarge(String path, byte[] content) {
    files.put(path, content.clone());
    large.add(path);
    return this;
  }

  /** In another state. */
  FakeRepo at(String sha) {
    commit = sha;
    return this;
  }

  FakeRepo licensed(String id) {
    licence = id;
    return this;
  }

  FakeRepo gate() {
    gated = true;
    return this;
  }

  boolean gated() {
    return gated;
  }

  /** The state it is in. */
  public String commit() {
    return commit;
  }

  String licence() {
    return licence;
  }

  boolean knows(String revision) {
    return revision.equals("main") || revision.equals(commit) || revision.equals("refs/pr/1");
  }

  byte @Nullable [] content(String path) {
    return files.get(path);
  }

  boolean isLarge(String path) {
    return large.contains(path);
  }

  String digest(String path) {
    byte[] content = files.getOrDefault(path, new byte[0]);
    try {
      if (isLarge(path)) {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the tree lists them. */
  List<String> entries() {
    return files.entrySet().stream().map(e -> entry(e.getKey(), e.getValue().length)).toList();
  }

  private String entry(String path, int size) {
    String plain = path.replace("\\", "\\\\");
    return isLarge(path)
        ? "{\"type\":\"file\",\"path\":\"%s\",\"size\":%d,\"oid\":\"%s\",\"lfs\":{\"oid\":\"%s\",\"size\":%d}}"
            .formatted(plain, size, "0".repeat(40), digest(path), size)
        : "{\"type\":\"file\",\"path\":\"%s\",\"size\":%d,\"oid\":\"%s\"}"
            .formatted(plain, size, digest(path));
  }
}
