package assayer.adapters.local.engine;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A model's tokenizer. It neither cuts nor pads: what {@code tokenizer.json} says of a longest
 * input is the habit of whoever saved it, and would cut without a word. Safe for threads.
 */
public final class Tokenizer implements AutoCloseable {
  private static final int[] NO_MARKS = {};

  private final Path file;
  private final HuggingFaceTokenizer tokenizer;

  private Tokenizer(Path file, HuggingFaceTokenizer tokenizer) {
    this.file = file;
    this.tokenizer = tokenizer;
  }

  /**
   * Loads what all tokenizers need, and no vocabulary yet.
   *
   * @throws Unavailable if it cannot be loaded on this machine
   */
  public static void start() {
    Engines.start();
    try {
      LibUtils.checkStatus();
    } catch (RuntimeException | LinkageError e) {
      throw new Unavailable(
          "the tokenizers' library cannot be loaded on this machine: " + Words.of(e));
    }
  }

  /** Reads a {@code tokenizer.json}; a file only, since a name would be looked up on the Hub. */
  public static Tokenizer open(Path file) {
    Engines.start();
    try {
      return new Tokenizer(
          file,
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(file)
              .optTruncation(false)
              .optPadding(false)
              .build());
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new Unavailable(
          file + " cannot be read as a tokenizer: " + Words.of(e) + "; save it again");
    }
  }

  /** One text; all but the special tokens may be cut. */
  public Encoded text(String text, boolean special) {
    return encoded(tokenizer.encode(text, special, false));
  }

  /** Two texts, put together as the tokenizer does it. */
  public Encoded pair(String first, String second, boolean special) {
    return encoded(tokenizer.encode(first, second, special, false));
  }

  private static Encoded encoded(Encoding encoding) {
    long[] added = encoding.getSpecialTokenMask();
    long[] sequences = encoding.getSequenceIds();
    Part[] parts = new Part[added.length];
    for (int i = 0; i < parts.length; i++) {
      boolean second = sequences.length > i && sequences[i] == 1;
      parts[i] = added[i] == 1 ? Part.FIXED : second ? Part.ANSWER : Part.CONTEXT;
    }
    return Encoded.of(encoding.getIds(), encoding.getTypeIds(), parts, NO_MARKS);
  }

  /**
   * A text that holds a step tag after each step, marked at each of them.
   *
   * @param shared how much of the text comes before the first step; only that may be cut
   */
  public Encoded marked(String text, String shared, long tag, boolean special) {
    long[] ids = ids(text, special);
    int from = common(ids, ids(shared, special));
    return fixedFrom(ids, from, places(ids, from, tag));
  }

  /** A tag that stands in what was asked ends no step. */
  private static int[] places(long[] ids, int from, long tag) {
    return IntStream.range(from, ids.length).filter(i -> ids[i] == tag).toArray();
  }

  /** Texts joined as tokens, with a tag's tokens after each step, marked at the last of those. */
  public Encoded joined(
      String before, List<String> steps, long tag, String after, boolean special) {
    long[] whole = ids(before, special);
    long[] plain = ids(before, false);
    int begin = special ? indexOf(whole, plain) : 0;
    List<long[]> pieces = new ArrayList<>(List.of(Arrays.copyOf(whole, begin + plain.length)));
    int[] marks = new int[steps.size()];
    int length = begin + plain.length;
    for (int i = 0; i < marks.length; i++) {
      long[] step = ids(steps.get(i), false);
      pieces.add(step);
      pieces.add(new long[] {tag});
      length += step.length;
      marks[i] = length++;
    }
    pieces.add(ids(after, false));
    pieces.add(Arrays.copyOfRange(whole, begin + plain.length, whole.length));
    long[] ids = pieces.stream().flatMapToLong(Arrays::stream).toArray();
    return fixedFrom(ids, begin + plain.length, marks);
  }

  /** Where a text's own tokens begin among those with special ones around. */
  private static int indexOf(long[] whole, long[] plain) {
    for (int i = 0; i + plain.length <= whole.length; i++) {
      if (Arrays.equals(whole, i, i + plain.length, plain, 0, plain.length)) {
        return i;
      }
    }
    return 0;
  }

  /**
   * A text whose end is to be scored token by token; each token of the end is marked.
   *
   * @param shared the text's beginning; only that may be cut
   */
  public Encoded scored(String text, String shared, boolean special) {
    long[] ids = ids(text, special);
    int from = Math.max(1, common(ids, ids(shared, special))); // the first token has no likelihood
    int[] marks = IntStream.range(Math.min(from, ids.length), ids.length).toArray();
    return fixedFrom(ids, from, marks);
  }

  /**
   * A text whose end is to be scored step by step; each token of the end is marked, in groups.
   *
   * @param before the text's beginning; only that may be cut
   * @param steps what follows, in order. A token that reaches beyond its step belongs to the next
   */
  public Encoded scored(String before, List<String> steps, boolean special) {
    StringBuilder text = new StringBuilder(before);
    steps.forEach(text::append);
    Encoded whole = scored(text.toString(), before, special);
    int from = whole.length() - whole.marks();
    long[] ids = ids(text.toString(), special);
    int[] ends = new int[steps.size()];
    text.setLength(before.length());
    for (int i = 0; i < ends.length; i++) {
      text.append(steps.get(i));
      int end = i == ends.length - 1 ? ids.length : common(ids, ids(text.toString(), special));
      ends[i] = Math.max(i == 0 ? 0 : ends[i - 1], end - from);
    }
    return whole.grouped(ends);
  }

  private static int common(long[] ids, long[] beginning) {
    int mismatch = Arrays.mismatch(ids, beginning);
    return mismatch < 0 ? ids.length : mismatch;
  }

  private static Encoded fixedFrom(long[] ids, int from, int[] marks) {
    Part[] parts = new Part[ids.length];
    for (int i = 0; i < parts.length; i++) {
      boolean first = i == 0 && from > 1; // a begin token, or a token before which nothing stands
      parts[i] = i < from && !first ? Part.CONTEXT : Part.FIXED;
    }
    return Encoded.of(ids, new long[ids.length], parts, marks);
  }

  /** Whether another tokenizer is written in the same bytes. */
  public boolean sameAs(Path other) {
    try {
      return Files.mismatch(file, other) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  private long[] ids(String text, boolean special) {
    return tokenizer.encode(text, special, false).getIds();
  }

  /** The number of a text that is one token of the model; empty if it is several, or none. */
  public OptionalLong token(String text) {
    long[] ids = text.isEmpty() ? new long[0] : ids(text, false);
    return ids.length == 1 ? OptionalLong.of(ids[0]) : OptionalLong.empty();
  }

  /** The numbers of a text's tokens. */
  public long[] numbers(String text, boolean special) {
    return ids(text, special);
  }

  /** The text that tokens stand for, without special ones. */
  public String words(List<Long> tokens) {
    return tokenizer.decode(tokens.stream().mapToLong(Long::longValue).toArray(), true);
  }

  /** What one token stands for, be it a special one. */
  public String word(long token) {
    return tokenizer.decode(new long[] {token}, false);
  }

  /** How a text falls apart, for messages. */
  public String shown(String text) {
    return String.join(" | ", tokenizer.encode(text, false, false).getTokens());
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
