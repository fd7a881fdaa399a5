package assayer.core.manifest;

import assayer.core.model.NoiseFloor;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What conformance questions showed of a model of a run in a role. A run whose model fails one is
 * refused, so a failure that stands here was put up with.
 *
 * @param seat the model and its role: "mine as judge"
 * @param findings in the order the questions were put; none where none were
 */
public record Conformance(String seat, List<ProbeFinding> findings) {

  /** Copies the list. */
  public Conformance {
    findings = List.copyOf(findings);
  }

  /** The name under which findings of a model in a role are kept. */
  public static String seat(String model, String role) {
    return model + " as " + role;
  }

  /** Whether any question was put. */
  public boolean isProbed() {
    return !findings.isEmpty();
  }

  /** Findings that ended so. */
  public List<ProbeFinding> with(Status status) {
    return findings.stream().filter(finding -> finding.status() == status).toList();
  }

  /** The largest noise that any question measured. */
  public Optional<NoiseFloor> noise() {
    return findings.stream().flatMap(f -> f.noise().stream()).reduce(NoiseFloor::larger);
  }

  /** All of it counted, the worst first: "1 failed and put up with, 2 warnings, 11 passed". */
  public String summary() {
    if (!isProbed()) {
      return "not probed";
    }
    List<String> parts = new ArrayList<>();
    for (Status status : List.of(Status.FAIL, Status.WARNING, Status.PASS, Status.NOT_SUPPORTED)) {
      int count = with(status).size();
      if (count > 0) {
        parts.add(count + " " + word(status) + (status == Status.WARNING && count > 1 ? "s" : ""));
      }
    }
    return String.join(", ", parts);
  }

  /** How one question ended, in words. */
  public static String word(Status status) {
    return switch (status) {
      case PASS -> "passed";
      case FAIL -> "failed and put up with";
      case NOT_SUPPORTED -> "not supported";
      case WARNING -> "warning";
    };
  }
}
