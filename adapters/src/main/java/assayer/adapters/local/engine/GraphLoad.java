package assayer.adapters.local.engine;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import assayer.adapters.digest.FileState;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A graph that is loaded, and how; two that are equal are the same graph on the same device.
 *
 * @param graph its file
 * @param files what lies in its folder, as weights may lie beside it
 * @param compute its device
 * @param threads threads within one batch
 */
record GraphLoad(Path graph, Set<FileState> files, Compute compute, int threads) {

  /** Of a file as it is now. */
  static GraphLoad of(Path graph, Compute compute, int threads) throws IOException {
    Set<FileState> files = new HashSet<>();
    try (DirectoryStream<Path> folder =
        Files.newDirectoryStream(graph.toAbsolutePath().resolveSibling(""))) {
      for (Path file : folder) {
        if (Files.exists(file)) { // a link may lead nowhere
          files.add(FileState.of(file));
        }
      }
    }
    return new GraphLoad(graph, files, compute, threads);
  }

  /** Reads it. */
  OrtSession session() throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // what it would print to standard error is said in an outcome or a problem
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      if (!compute.isCpu()) {
        options.addCUDA(compute.gpu());
      }
      return OnnxGraph.environment().createSession(graph.toString(), options);
    }
  }
}
