package assayer.adapters.local.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model's folder, read and found whole.
 *
 * @param graphFile the graph, absolute
 * @param graph what its header says
 * @param tokenizer its {@code tokenizer.json}, absolute
 * @param labels the names of the classes by their number; empty where the folder does not say
 * @param limit the longest input in tokens; empty where the folder does not say
 * @param padLeft whether short inputs are filled up on the left
 * @param pad the padding token's text, "" where the folder does not say
 * @param begin the begin token's text, "" where there is none
 * @param end the end token's text, "" where there is none
 * @param template its chat template, which is Jinja; empty where there is none
 * @param stepToken the token that ends a step, "" where the folder does not say
 * @param cache what goes round in the graph from token to token; without slots where nothing does
 * @param ending how the model is to stop writing
 * @param specialTokens whether special tokens belong around an input; empty where it does not say
 * @param digest the digest of all that decides its answers, as "sha256:..."
 */
public record ModelFolder(
    Path graphFile,
    Graph graph,
    Path tokenizer,
    List<String> labels,
    OptionalInt limit,
    boolean padLeft,
    String pad,
    String begin,
    String end,
    Optional<String> template,
    String stepToken,
    Cache cache,
    Ending ending,
    Optional<Boolean> specialTokens,
    String digest) {

  /** Copies the list. */
  public ModelFolder {
    labels = List.copyOf(labels);
  }
}
