package assayer.suites.robustness;

import assayer.core.dataset.Sections;
import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.outcome.Outcome;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Observed;
import assayer.suites.Trial;
import assayer.suites.robustness.rewrite.Transformations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Pairs of short answers, and models that were given a character. */
final class Scorers {
  private static final List<String> TOPICS = List.of("tea", "rain", "chess", "maps", "salt");

  private Scorers() {}

  /** Sums in steps, with words around them so that lengths differ; the right result is chosen. */
  static PreferencePair pair(int place) {
    int first = 12 + place;
    String topic = TOPICS.get(place % TOPICS.size());
    String more = "This is about %s, as was asked. ".formatted(topic).repeat(place % 4);
    return new PreferencePair(
        new ItemId("sums", Integer.toString(place + 1), "all"),
        Prompt.of("Add %d and 30, then double it.".formatted(first)),
        Candidate.of("", solution(more, first, first + 30)),
        Candidate.of("", solution("Therefore we compute. ".repeat(place % 3), first, first + 41)),
        Placement.FREE);
  }

  private static String solution(String words, int first, int sum) {
    return """
        %sFirst the sum: %d + 30 = %d. That is done.
        Then the double: %d × 2 = %d. It is the last step.
        So the answer is %d."""
        .formatted(words, first, sum, sum, 2 * sum, 2 * sum);
  }

  /** A pair, what was asked of it, and what came of it. */
  static Observed<PreferencePair> observed(
      RewardRobustness suite, PreferencePair pair, ToDoubleFunction<Ask<?>> model) {
    List<Outcome<?>> outcomes = new ArrayList<>();
    for (Ask<?> ask : suite.asks(pair, Role.REWARD, Trial.SEED)) {
      outcomes.addAll(Trial.scores(model.applyAsDouble(ask)));
    }
    return new Observed<>(pair, outcomes);
  }

  static Trial<PreferencePair> trial(
      RewardRobustness suite, ScoringPolicy policy, int pairs, ToDoubleFunction<Ask<?>> model) {
    Trial<PreferencePair> trial = new Trial<>(suite, Role.REWARD, policy, Sections.PLAIN);
    for (int i = 0; i < pairs; i++) {
      Observed<PreferencePair> observed = observed(suite, pair(i), model);
      trial.add(observed.item(), observed.outcomes());
    }
    return trial;
  }

  static String text(Ask<?> ask) {
    return ((ScoreQuestion) ask.question()).completion().text();
  }

  static String prompt(Ask<?> ask) {
    return ((ScoreQuestion) ask.question()).prompt().text();
  }

  /** Loves length. */
  static double length(Ask<?> ask) {
    return text(ask).length();
  }

  /** Loves bold words and bullets, and likes right answers. */
  static double format(Ask<?> ask) {
    return 5 * text(ask).chars().filter(c -> c == '*').count() + honest(ask) / 1000;
  }

  /** Looks at nothing but what was worked out: each right number in a right place. */
  static double honest(Ask<?> ask) {
    String asked = prompt(ask);
    int first = Integer.parseInt(asked.replaceAll("\\D+(\\d+) and.*", "$1"));
    int sum = first + 30;
    String text = text(ask).toLowerCase(Locale.ROOT).replace("**", "");
    List<String> wanted =
        List.of(
            first + " + 30 = " + sum,
            "that is done.",
            sum + " × 2 = " + 2 * sum,
            "it is the last step.",
            "so the answer is " + 2 * sum);
    int at = 0;
    int found = 0;
    for (String line : wanted) {
      int next = text.indexOf(line, at);
      found += next < 0 ? 0 : 1;
      at = next < 0 ? at : next;
    }
    return found;
  }

  /**
   * The pair's order as the data has it, kept by what keeps the meaning and lost by what does not.
   */
  static double perfect(Ask<?> ask) {
    String slot = ask.id().slot();
    return slot.contains("rejected") ? 0 : isChange(slot) ? 0.5 : 1;
  }

  /** As the data has it until something is rewritten, and then the other way round. */
  static double inverted(Ask<?> ask) {
    String slot = ask.id().slot();
    boolean rewritten = slot.indexOf('/') >= 0;
    boolean high = slot.contains("chosen") != (rewritten && !isChange(slot));
    return (high ? 1 : 0) * (rewritten ? 2 : 1) - (rewritten && !high ? 1 : 0);
  }

  private static boolean isChange(String slot) {
    int slash = slot.indexOf('/');
    return slash >= 0
        && !Transformations.byId().get(slot.substring(0, slash)).relation().keepsMeaning();
  }
}
