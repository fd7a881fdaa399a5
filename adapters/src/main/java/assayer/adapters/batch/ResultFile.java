package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The results of a batch as they came, one line each, in a file; only where each request's line is
 * stays in memory. Not safe for threads.
 */
final class ResultFile {
  private Path file;
  private final BatchInterface batches;
  private final Batch batch;
  private final Map<String, Span> spans = new HashMap<>();
  private long unreadable;
  private long unknown;
  private long doubled;

  private ResultFile(Path file, BatchInterface batches, Batch batch) {
    this.file = file;
    this.batches = batches;
    this.batch = batch;
  }

  /** Where a line is, and whether it is an answer. */
  private record Span(long offset, int length, boolean answered) {}

  /** Looks through a file of results. */
  static ResultFile scan(Path file, BatchInterface batches, Batch batch) throws IOException {
    ResultFile results = new ResultFile(file, batches, batch);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long offset = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          results.note(line.toString(StandardCharsets.UTF_8), offset, line.size());
          offset += line.size() + 1;
          line.reset();
        } else {
          line.write(b);
        }
      }
      results.note(line.toString(StandardCharsets.UTF_8), offset, line.size());
    }
    return results;
  }

  private void note(String line, long offset, int length) {
    if (line.isBlank()) {
      return;
    }
    Optional<Reply> reply = reply(line);
    if (reply.isEmpty() || reply.get().id().isEmpty()) {
      unreadable++;
      return;
    }
    String own = batch.key() + "-";
    String id = reply.get().id().startsWith(own) ? reply.get().id().substring(own.length()) : "";
    if (!batch.ids().contains(id)) {
      unknown++;
      return;
    }
    Span span = new Span(offset, length, reply.get().answered());
    Span before = spans.putIfAbsent(id, span);
    if (before != null) {
      doubled++;
      if (!before.answered() && span.answered()) {
        spans.put(id, span);
      }
    }
  }

  private Optional<Reply> reply(String line) {
    return Json.object(line).map(object -> batches.reply((JsonNode) object));
  }

  /** The file has another name now. */
  void movedTo(Path place) {
    file = place;
  }

  /** What became of a request, if the results say so. */
  Optional<Reply> find(String id) throws IOException {
    Span span = spans.get(id);
    if (span == null) {
      return Optional.empty();
    }
    byte[] line = new byte[span.length()];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(span.offset());
      in.readFully(line);
    }
    return reply(new String(line, StandardCharsets.UTF_8));
  }

  /** Lines that are no results. */
  long unreadable() {
    return unreadable;
  }

  /** Results of requests that were not in the batch. */
  long unknown() {
    return unknown;
  }

  /** Results of requests that have one already; an answer counts before an error. */
  long doubled() {
    return doubled;
  }
}
