package assayer.datasets.generated;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One solver's way of putting things. Much of its length is chance, so that a few digits more or
 * less in a wrong solution do not show.
 */
final class Wording {
  private static final List<String> STEPS =
      List.of(
          "{What}: {line}.",
          "{What} is {line}.",
          "Now {what}: {line}.",
          "Next comes {what}, which is {line}.",
          "We need {what}. That is {line}.",
          "To find {what}, compute {line}.",
          "Work out {what}: {line}.",
          "Let us look at {what}. We have {line}.",
          "For {what} the calculation reads {line}.");

  private static final List<String> TAILS =
      List.of(
          " We keep this for later.",
          " This is used below.",
          " That part is done.",
          " Write it down.",
          " It will be needed in what follows.",
          " Nothing else enters here.");

  private static final List<String> REMARKS =
      List.of(
          "On to the next part.",
          "Let us go on.",
          "With this we can go on to what remains.",
          "Now the rest, one thing after the other.");

  private static final List<String> CONCLUSIONS =
      List.of(
          "So {what} is {answer}.",
          "Therefore {what} is {answer}.",
          "Answer: {what} is {answer}.",
          "Putting it all together, {what} is {answer}.",
          "This means that {what} comes to {answer}.",
          "The question was for {what}, and the answer is {answer}.");

  private final Draw draw;
  private final Symbols symbols;

  Wording(Draw draw) {
    this.draw = draw;
    this.symbols = Symbols.draw(draw);
  }

  Symbols symbols() {
    return symbols;
  }

  /** A step around a calculation. */
  String step(String what, String line) {
    return filled(draw.pick(STEPS), what).replace("{line}", line) + tail();
  }

  String conclusion(String what, String answer) {
    return filled(draw.pick(CONCLUSIONS), what).replace("{answer}", answer);
  }

  private static String filled(String template, String what) {
    String capital = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    return template.replace("{What}", capital).replace("{what}", what);
  }

  /** A sentence more, or "". */
  String tail() {
    return draw.chance(0.4) ? draw.pick(TAILS) : "";
  }

  boolean opens() {
    return draw.chance(0.5);
  }

  /** A step that says nothing, now and then. */
  Optional<String> remark() {
    return draw.chance(0.12) ? Optional.of(draw.pick(REMARKS)) : Optional.empty();
  }

  String pick(String... wordings) {
    return draw.pick(List.of(wordings));
  }
}
