import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes recorded preference pairs: {@code java Pairs.java COUNT FOLDER} writes {@code pairs.jsonl}
 * (id, prompt, chosen, rejected; about two kilobytes a row, between LLMBar's 1.6 and JudgeBench's 4.6), {@code
 * scores.jsonl} (a score for each side, by id) and {@code run.yaml}, the same bytes for the same
 * count.
 */
public final class Pairs {
  private static final String[] WORDS =
      ("the of to and a in is it you that he was for on are with as I his they be at one have this"
              + " from or had by hot word but what some we can out other were all there when up use"
              + " your how said an each she which do their time if will way about many then them"
              + " write would like so these her long make thing see him two has look more day"
              + " could go come did number sound no most people my over know water than call first")
          .split(" ");

  private Pairs() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    SplittableRandom random = new SplittableRandom(20260101);
    try (BufferedWriter pairs = Files.newBufferedWriter(folder.resolve("pairs.jsonl"));
        BufferedWriter scores = Files.newBufferedWriter(folder.resolve("scores.jsonl"))) {
      for (int i = 0; i < count; i++) {
        pair(pairs, random, i);
        score(scores, random, i);
      }
    }
    Files.writeString(folder.resolve("run.yaml"), RUN, StandardCharsets.UTF_8);
  }

  private static void pair(BufferedWriter out, SplittableRandom random, int i) throws IOException {
    StringBuilder row = new StringBuilder(1200);
    row.append("{\"id\":\"pair-").append(i).append("\",\"prompt\":\"");
    text(row, random, 40 + random.nextInt(80));
    row.append("?\",\"chosen\":\"");
    text(row, random, 80 + random.nextInt(160));
    row.append(".\",\"rejected\":\"");
    text(row, random, 80 + random.nextInt(160));
    out.append(row.append(".\"}\n"));
  }

  private static void text(StringBuilder row, SplittableRandom random, int words) {
    for (int i = 0; i < words; i++) {
      row.append(i == 0 ? "" : i % 17 == 0 ? ".\\n" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
  }

  private static void score(BufferedWriter out, SplittableRandom random, int i)
      throws IOException {
    double chosen = random.nextDouble(-3, 4);
    double rejected = random.nextDouble(-4, 3);
    out.append(
        String.format(
            Locale.ROOT,
            "{\"id\":\"pair-%d\",\"chosen_score\":%.6f,\"rejected_score\":%.6f}%n",
            i,
            chosen,
            rejected));
  }

  private static final String RUN =
      """
      name: million
      models:
        recorded:
          adapter: recorded
          path: scores.jsonl
          columns: {id: id, chosen: chosen_score, rejected: rejected_score}
      runs:
        - suite: preference-accuracy
          dataset: {name: preference-pairs, path: pairs.jsonl}
      """;
}
