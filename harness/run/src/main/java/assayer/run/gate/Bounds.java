package assayer.run.gate;

import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.SectionReading;
import assayer.run.gate.Claim.Counted;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Ends of a reading. With both, "met" needs both to be shown; "missed" needs one, so its p-value is
 * doubled.
 *
 * @param least what the true value must reach
 * @param most what it must not pass
 */
record Bounds(OptionalDouble least, OptionalDouble most) implements Demand {
  Bounds {
    least.ifPresent(Bounds::finite);
    most.ifPresent(Bounds::finite);
    if (least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble()) {
      throw new IllegalArgumentException(
          "no value is at least " + least.getAsDouble() + " and at most " + most.getAsDouble());
    }
  }

  private static void finite(double bound) {
    Demand.finite("a bound", bound);
  }

  /** Nothing is asked for but answers, if those are. */
  static Bounds none() {
    return new Bounds(OptionalDouble.empty(), OptionalDouble.empty());
  }

  boolean isNothing() {
    return least.isEmpty() && most.isEmpty();
  }

  @Override
  public String id() {
    return (least.isPresent() ? " >= " + least.getAsDouble() : "")
        + (most.isPresent() ? " <= " + most.getAsDouble() : "");
  }

  @Override
  public OptionalDouble required() {
    return least.isPresent() ? least : most;
  }

  @Override
  public boolean isDecidedWhileAsking() {
    return !isNothing();
  }

  @Override
  public Claims weigh(Case found) {
    if (isNothing()) {
      return Claims.of(found.gate(), coverage(found));
    }
    if (found.result().isHidden()) {
      return Claims.of(found.gate(), HiddenBounds.claim(found, this, demand()));
    }
    if (found.result().stopping().isPresent()) {
      return Claims.of(
          found.gate(), new ReadingClaim(this, found, SectionReading.OVERALL).whileAsking());
    }
    Target target = found.gate().target();
    if (target.sections() == Target.Sections.ONE) {
      return Claims.of(found.gate(), new ReadingClaim(this, found, target.section()).claim());
    }
    List<Claim> sections =
        found.result().readings().stream()
            .filter(r -> r.metric().equals(found.metric()))
            .map(SectionReading::section)
            .filter(section -> !section.equals(SectionReading.OVERALL))
            .map(section -> new ReadingClaim(this, found, section).claim())
            .toList();
    if (sections.isEmpty()) {
      return Claims.of(
          found.gate(), found.open("there is no section of " + found.metric() + " but the whole"));
    }
    return target.sections() == Target.Sections.EVERY
        ? new Claims(found.gate(), sections)
        : Claims.of(found.gate(), WorstSection.of(sections));
  }

  /** A share of asks is counted, so it is met or not. */
  private static Claim coverage(Case found) {
    if (found.gate().rigour().coverage().isEmpty()) {
      return found.open("it asks for nothing");
    }
    String counted =
        "%s of %s asks were answered; demanded: at least %s"
            .formatted(
                found.result().tally().answered(),
                found.result().tally().asks(),
                Demand.number(found.gate().rigour().coverage().getAsDouble()));
    boolean met = found.shortOfAnswers(true).isEmpty();
    return new Counted(
        found.gate().id(),
        found.gate().rigour().coverage(),
        counted,
        met ? Decision.PASS : Decision.FAIL);
  }

  /** For a person. */
  String demand() {
    String low = least.isPresent() ? "at least " + Demand.number(least.getAsDouble()) : "";
    String high = most.isPresent() ? "at most " + Demand.number(most.getAsDouble()) : "";
    return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
  }
}
