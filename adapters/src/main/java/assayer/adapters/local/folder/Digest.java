package assayer.adapters.local.folder;

import assayer.adapters.digest.FileDigest;
import assayer.adapters.digest.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One digest over several files: that of the list of their digests. */
final class Digest {
  private Digest() {}

  static String of(List<Path> files) throws IOException {
    StringBuilder list = new StringBuilder();
    for (Path file : files) {
      list.append(FileDigest.of(file)).append('\n');
    }
    return "sha256:" + Sha256.hex(list.toString());
  }
}
