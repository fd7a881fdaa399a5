package assayer.datasets.generated;

import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import assayer.core.model.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes pairs of a good reply and one that is none: the reply to another question, a dodge, or the
 * question once more. Each question comes up in all three ways before any comes again.
 *
 * @param known the questions, of the topics that are wanted; of at least two topics
 * @param dodges replies that fit any question
 * @param seed what they are made from
 */
record Replies(List<Known> known, List<String> dodges, long seed) {
  private static final List<String> FAULTS = List.of("off-topic", "dodge", "echo");

  /**
   * A question with its reply.
   *
   * @param topic what it is about, one word
   */
  record Known(String topic, String question, String reply) {}

  /** All questions that come along. */
  static List<Known> all() {
    return lines("replies.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Known(cells[0], cells[1], cells[2]))
        .toList();
  }

  static List<String> allDodges() {
    return lines("dodges.txt");
  }

  static Set<String> topics(List<Known> known) {
    return known.stream().map(Known::topic).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> lines(String name) {
    String path = "/assayer/datasets/generated/" + name;
    try (@Nullable InputStream in = Replies.class.getResourceAsStream(path)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PreferencePair item(long position) {
    Draw draw = new Draw(Seeds.derive(seed, ReplySource.NAME, Long.toString(position)));
    String fault = FAULTS.get((int) (position % FAULTS.size()));
    long round = position / FAULTS.size() / known.size();
    List<Known> order =
        new Draw(Seeds.derive(seed, ReplySource.NAME, "round-" + round)).shuffled(known);
    Known right = order.get((int) (position / FAULTS.size() % known.size()));
    return new PreferencePair(
        new ItemId(ReplySource.NAME, Long.toString(position + 1), fault),
        Prompt.of(right.question()),
        Candidate.of("", right.reply()),
        Candidate.of("", spoilt(fault, right, draw)),
        Placement.FREE);
  }

  private String spoilt(String fault, Known right, Draw draw) {
    return switch (fault) {
      case "off-topic" ->
          draw.pick(known.stream().filter(k -> !k.topic().equals(right.topic())).toList()).reply();
      case "dodge" -> draw.pick(dodges);
      default ->
          "You want to know: " + right.question() + " So the question is: " + right.question();
    };
  }
}
