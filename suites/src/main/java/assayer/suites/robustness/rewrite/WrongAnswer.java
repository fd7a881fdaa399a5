package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another final answer: the number in the last box, else the letter behind the last "answer is",
 * else the last number of the last two sentences.
 */
final class WrongAnswer implements Transformation {
  private static final int LAST_SENTENCES = 2;
  private static final Pattern BOX =
      Pattern.compile("\\\\boxed ?\\{[^{}\\d]{0,40}(?<answer>\\d{1,18}(?:\\.\\d{1,9})?)");
  private static final Pattern LETTER =
      Pattern.compile("(?i:answer)(?: is|:| is:)? \\(?(?<answer>[A-E])\\)?(?!\\w)");

  @Override
  public String id() {
    return "wrong-answer";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    Draw draw = new Draw(seed);
    return last(passage, BOX)
        .map(span -> Edit.replace(span, Numbers.changed(span.in(passage), draw)))
        .or(() -> last(passage, LETTER).map(s -> Edit.replace(s, letter(s.in(passage), draw))))
        .or(() -> number(passage).map(s -> Edit.replace(s, Numbers.changed(s.in(passage), draw))))
        .map(List::of)
        .orElse(List.of());
  }

  private static String letter(String letter, Draw draw) {
    int other = (letter.charAt(0) - 'A' + 1 + draw.below(3)) % 4;
    return String.valueOf((char) ('A' + other));
  }

  private static Optional<Span> last(Passage passage, Pattern pattern) {
    Optional<Span> last = Optional.empty();
    for (int part = 0; part < passage.parts().size(); part++) {
      Matcher matcher = pattern.matcher(passage.parts().get(part));
      while (matcher.find()) {
        last = Optional.of(new Span(part, matcher.start("answer"), matcher.end("answer")));
      }
    }
    return last;
  }

  private static Optional<Span> number(Passage passage) {
    List<Span> sentences = Sentences.of(passage);
    int from = Math.max(0, sentences.size() - LAST_SENTENCES);
    List<Span> found = new ArrayList<>();
    for (Span sentence : sentences.subList(from, sentences.size())) {
      String text = passage.parts().get(sentence.part());
      Matcher number = Numbers.NUMBER.matcher(text);
      number.region(sentence.from(), sentence.to());
      number.useTransparentBounds(true);
      while (number.find()) {
        if (!Numbers.isLabel(text, number)) {
          found.add(new Span(sentence.part(), number.start(), number.end()));
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }
}
