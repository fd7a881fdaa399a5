package assayer.run;

import assayer.core.gate.HoldoutAnswer;
import assayer.core.gate.Submission;
import assayer.core.item.Item;
import assayer.core.reading.Estimate;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Credits;
import assayer.core.suite.Scored;
import assayer.core.suite.Suite;
import assayer.run.compare.Contender;
import assayer.run.gate.Hidden;
import assayer.run.gate.Hidden.Silent;
import assayer.run.gate.Hidden.Told;
import assayer.run.store.Ledger;
import assayer.run.store.LedgerKey;
import assayer.run.store.LedgerLine;
import assayer.run.store.LedgerOpening;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Puts questions to hidden items. A question is what a model said of all of them, under the rules
 * it is scored by; the same question again gets the same answer and costs nothing.
 */
final class HoldoutDesk {
  private final ReadRun run;
  private final HoldoutPlan holdout;
  private final LedgerKey key;

  HoldoutDesk(ReadRun run, HoldoutPlan holdout, LedgerKey key) {
    this.run = run;
    this.holdout = holdout;
    this.key = key;
  }

  /** What a model said and what it is worth; why it cannot be asked about, if so. */
  private record Heard(String said, OptionalDouble mean, long items, String trouble) {}

  /**
   * Asks about a model.
   *
   * @throws assayer.core.option.ProblemException if the ledger is not as it was left
   */
  Hidden ask(Contender contender) {
    Entry<?> entry = run.entry(contender);
    Heard hidden = heard(entry, ReadRun.seat(entry, contender));
    if (hidden.mean().isEmpty()) {
      return new Silent(hidden.trouble());
    }
    List<String> question = new ArrayList<>(setting(entry));
    question.add(hidden.said());
    OptionalDouble development = OptionalDouble.empty();
    if (holdout.rule().needsDevelopment()) {
      Optional<Heard> open = open(entry.number(), contender);
      if (open.isEmpty() || open.get().mean().isEmpty()) {
        return new Silent(
            open.map(Heard::trouble).orElse("the model is not asked the open items beside"));
      }
      question.add(open.get().said());
      development = open.get().mean();
    }
    LedgerLine line =
        new LedgerLine(
            Said.digest(question),
            run.plan().name(),
            contender.model(),
            new Submission(hidden.mean().getAsDouble(), development));
    return ask(entry, line, hidden.items());
  }

  private static List<String> setting(Entry<?> entry) {
    Suite<?> suite = entry.suite();
    return List.of(
        suite.id(),
        suite.version(),
        suite.headline(),
        suite.options().toString(),
        entry.policy().toString());
  }

  private Optional<Heard> open(int number, Contender contender) {
    int beside = Optional.ofNullable(holdout.open().get(number)).orElse(0);
    return run.contenders().stream()
        .filter(c -> c.entry() == beside && c.model().equals(contender.model()))
        .findFirst()
        .map(c -> heard(run.entry(c), ReadRun.seat(run.entry(c), c)));
  }

  private <I extends Item> Heard heard(Entry<I> entry, Seat seat) {
    Job<I, Said<I>> job = new Job<>(run.session(), entry, seat, Said::new);
    Done done = job.run();
    if (!done.complete()) {
      return new Heard("", OptionalDouble.empty(), 0, "not every item was answered");
    }
    Scored scored = job.scored();
    long items = scored.credits().size();
    Optional<String> trouble = trouble(entry.suite().headline(), scored);
    return trouble.isPresent()
        ? new Heard("", OptionalDouble.empty(), items, trouble.get())
        : new Heard(job.scoring().digest(), OptionalDouble.of(mean(scored.credits())), items, "");
  }

  /** The rules hold for a mean of independent items within [0, 1]. */
  private static Optional<String> trouble(String headline, Scored scored) {
    Credits credits = scored.credits();
    if (!credits.isMean() || credits.size() == 0) {
      return Optional.of(
          headline + " is not the plain mean of its items, which is all that a holdout tells");
    }
    for (int i = 0; i < credits.size(); i++) {
      if (!(credits.get(i) >= 0 && credits.get(i) <= 1)) {
        return Optional.of(
            "an item is left out or worth less than 0 or more than 1, and a holdout must count all"
                + " alike");
      }
    }
    OptionalLong clusters =
        scored.readings().stream()
            .filter(r -> r.section().equals(SectionReading.OVERALL) && r.metric().equals(headline))
            .flatMap(r -> r.reading().estimate().stream())
            .map(Estimate::clusters)
            .findFirst()
            .orElse(OptionalLong.empty());
    return clusters.isPresent() && clusters.getAsLong() < credits.size()
        ? Optional.of("its items come in clusters, and a holdout needs independent ones")
        : Optional.empty();
  }

  private static double mean(Credits credits) {
    double sum = 0;
    for (int i = 0; i < credits.size(); i++) {
      sum += credits.get(i);
    }
    return Math.min(1, sum / credits.size());
  }

  private Hidden ask(Entry<?> entry, LedgerLine line, long items) {
    LedgerOpening opening =
        new LedgerOpening(
            holdout.rule().id(),
            holdout.terms(),
            entry.suite().id(),
            entry.suite().headline(),
            entry.dataset().card().digest(),
            items);
    Path file = Objects.requireNonNull(holdout.ledgers().get(entry.number()), "no ledger");
    try (Ledger ledger = Ledger.open(file, key, opening)) {
      List<LedgerLine> lines = ledger.lines();
      int place = place(lines, line.question());
      List<Submission> before =
          lines.subList(0, place).stream().map(LedgerLine::submission).toList();
      HoldoutAnswer answer =
          holdout
              .rule()
              .answer(holdout.terms(), before, line.submission(), key.seed(opening.dataset()));
      if (place == lines.size() && answer.released().isPresent()) {
        ledger.append(line);
      }
      return told(answer, place, items);
    }
  }

  /** Where a question was asked before, or where it comes. */
  private static int place(List<LedgerLine> lines, String question) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).question().equals(question)) {
        return i;
      }
    }
    return lines.size();
  }

  private Hidden told(HoldoutAnswer answer, int place, long items) {
    String signed =
        key.isSecret()
            ? ""
            : "; the ledger is not signed, as " + LedgerKey.VARIABLE + " is not set";
    if (answer.released().isEmpty()) {
      return new Silent(
          answer.note() + ", so the hidden items answer no more; hide others" + signed);
    }
    String text =
        "the %s tells %s over %s hidden items (%s), question %s, %s left of a budget of %s%s"
            .formatted(
                holdout.rule().id(),
                String.format(Locale.ROOT, "%.4f", answer.released().getAsDouble()),
                items,
                answer.note(),
                place + 1,
                answer.left(),
                holdout.terms().budget(),
                signed);
    return new Told(text, bound -> holdout.rule().test(answer, items, bound));
  }
}
