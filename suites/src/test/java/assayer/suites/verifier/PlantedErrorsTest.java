package assayer.suites.verifier;

import assayer.core.item.Candidate;
import assayer.core.item.Correctness;
import assayer.core.item.CritiqueCase;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Role;
import assayer.core.outcome.Critique;
import assayer.suites.Planted;
import assayer.suites.Trial;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifiers with known rates of both errors. */
class PlantedErrorsTest {
  private static final String RIGHT = "19";
  private static final List<CritiqueCase> CASES =
      IntStream.range(0, 140).mapToObj(PlantedErrorsTest::item).toList();

  private static CritiqueCase item(int i) {
    boolean right = i % 2 == 0;
    return new CritiqueCase(
        new ItemId("toy", "" + i, ""),
        Prompt.of("?"),
        Candidate.of("", right ? RIGHT : "80"),
        Correctness.of(right),
        RIGHT);
  }

  /** A coin, a mild and a strict verifier. Of half right answers 1/2 + (rho0 - rho1)/2 pass. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "0.35, 0.2", "0.25, 0.32"})
  void errors_areFoundWithTheirRates(double accepts, double rejects) {
    Planted found =
        Planted.of(
            new VerifierNoise(),
            Role.REVIEWER,
            CASES,
            draws ->
                ask -> {
                  ReviewQuestion question = (ReviewQuestion) ask.question();
                  boolean right = question.completion().text().equals(RIGHT);
                  boolean accepted = draws.nextDouble() < (right ? 1 - rejects : accepts);
                  return Trial.answered(new Critique(accepted, OptionalInt.empty(), ""));
                });
    found
        .assertHeld("false-positive-rate", accepts)
        .assertHeld("false-negative-rate", rejects)
        .assertHeld("specificity", 1 - accepts)
        .assertHeld("recall", 1 - rejects)
        .assertHeld("youden", 1 - accepts - rejects);
  }
}
