package assayer.datasets.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a commit without asking anybody. */
final class ListingFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ListingFile() {}

  static void write(Path file, Listing listing) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("commit", listing.commit()).put("licence", listing.licence());
    ArrayNode files = root.putArray("files");
    for (RemoteFile each : listing.files()) {
      files
          .addObject()
          .put("path", each.path())
          .put("size", each.size())
          .put("digest", each.checksum().hex());
    }
    Whole.write(file, JSON.writeValueAsString(root));
  }

  /** As it was written; empty if it was not, or cannot be read any more. */
  static Optional<Listing> read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      List<RemoteFile> files = new ArrayList<>();
      for (JsonNode each : root.path("files")) {
        files.add(
            new RemoteFile(
                each.path("path").asText(),
                each.path("size").asLong(-1),
                new Checksum(each.path("digest").asText())));
      }
      return Optional.of(
          new Listing(root.path("commit").asText(), root.path("licence").asText(), files));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // it is asked for again
    }
  }

  /** What the Python client has of a commit, which need not be all of it. */
  static Optional<Listing> found(RepoFolder shared, String commit) throws IOException {
    Path snapshot = shared.snapshot(commit);
    if (!Files.isDirectory(snapshot)) {
      return Optional.empty();
    }
    List<RemoteFile> files = new ArrayList<>();
    try (Stream<Path> inside = Files.walk(snapshot)) {
      for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
        String path = snapshot.relativize(file).toString().replace('\\', '/');
        Optional<Checksum> checksum = Checksum.of(String.valueOf(file.toRealPath().getFileName()));
        if (RemoteFile.isHarmless(path) && checksum.isPresent()) {
          files.add(new RemoteFile(path, Files.size(file), checksum.get()));
        }
      }
    }
    return Optional.of(new Listing(commit, "", files));
  }
}
