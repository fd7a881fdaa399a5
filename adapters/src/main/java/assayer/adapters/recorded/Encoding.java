package assayer.adapters.recorded;

import assayer.core.model.Role;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Verdict;
import assayer.datasets.card.AnswerMapping;
import assayer.datasets.rows.Null;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How the answers of a role become numbers. */
final class Encoding {
  /** The index that stands for "no wrong step". */
  static final double NO_ERROR = -1;

  /** What stands for a reason that nobody graded. */
  static final double NO_GRADE = -1;

  /** What stands for a confidence that nobody stated. */
  static final double NO_CONFIDENCE = -1;

  /** A verdict is kept as its place in this list. */
  static final List<Judgement> VERDICTS =
      List.of(
          Judgement.of(Verdict.FIRST),
          Judgement.of(Verdict.SECOND),
          Judgement.of(Verdict.TIE),
          Judgement.strongly(Verdict.FIRST),
          Judgement.strongly(Verdict.SECOND));

  private final Role role;
  private final AnswerMapping mapping;

  Encoding(Role role, AnswerMapping mapping) {
    this.role = role;
    this.mapping = mapping;
  }

  /** What a model answers as whose first answer is this; empty where that is for it to tell. */
  static Optional<Role> role(AnswerMapping mapping, Object value) {
    if (mapping.kind() == AnswerMapping.Kind.REVIEW) {
      return Optional.of(Role.REVIEWER);
    }
    if (mapping.kind() == AnswerMapping.Kind.RATINGS
        || mapping.kind() == AnswerMapping.Kind.RULES) {
      return Optional.of(Role.ATTRIBUTES);
    }
    if (value instanceof Null && mapping.kind() == AnswerMapping.Kind.SCORES) {
      return Optional.empty(); // of numbers, of steps or of verdicts
    }
    return Optional.of(
        switch (mapping.kind()) {
          case SCORES -> scoreRole(value);
          case RANKS -> Role.REWARD;
          case VERDICT -> Role.JUDGE;
          case STEPS -> Role.STEPS;
          case FIRST_ERROR -> Role.CRITIC;
          case REVIEW -> Role.REVIEWER;
          case RATINGS, RULES -> Role.ATTRIBUTES;
        });
  }

  private static Role scoreRole(Object value) {
    if (value instanceof List) {
      return Role.STEPS;
    }
    return value instanceof String ? Role.JUDGE : Role.REWARD;
  }

  /** Whether a list in the place of one answer is one answer a rival. */
  boolean takesLists() {
    return mapping.kind() == AnswerMapping.Kind.VERDICT;
  }

  /** The bits of one answer that is one number; {@link Mark#OTHER} when it is none. */
  long bits(Object value) {
    if (value instanceof Null missing) {
      boolean clean = role == Role.CRITIC && missing == Null.NULL && isClean(value);
      return clean ? bits(NO_ERROR) : (missing == Null.NULL ? Mark.NULL : Mark.ABSENT).bits();
    }
    return switch (role) {
      case JUDGE -> verdict(value);
      case CRITIC -> firstError(value);
      case REVIEWER -> grade(value);
      default -> number(value);
    };
  }

  /** The bits of a grade: 1 for right, 0 for wrong, -1 for none; OTHER when it is no grade. */
  static long grade(Object value) {
    if (value instanceof Null) {
      return bits(NO_GRADE);
    }
    return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
      case "true", "right", "correct" -> bits(1);
      case "false", "wrong", "incorrect" -> bits(0);
      default -> Mark.OTHER.bits();
    };
  }

  /** The bits of a probability, -1 for none; OTHER when it is none within 0 and 1. */
  static long share(Object value) {
    if (value instanceof Null) {
      return bits(NO_CONFIDENCE);
    }
    boolean within =
        value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1;
    return within ? bits(((Number) value).doubleValue()) : Mark.OTHER.bits();
  }

  private long number(Object value) {
    if (value instanceof Boolean met && mapping.kind() == AnswerMapping.Kind.RULES) {
      return bits(met ? 1 : 0);
    }
    if (!(value instanceof Number number)) {
      return Mark.OTHER.bits();
    }
    boolean rank = mapping.kind() == AnswerMapping.Kind.RANKS;
    return bits(rank ? -number.doubleValue() : number.doubleValue());
  }

  private static long bits(double value) {
    if (Double.isNaN(value)) {
      return Mark.NAN.bits();
    }
    return Double.isInfinite(value) ? Mark.INFINITE.bits() : Double.doubleToRawLongBits(value);
  }

  private long verdict(Object value) {
    Optional<Judgement> verdict = mapping.verdict(value.toString());
    return verdict.map(v -> bits(VERDICTS.indexOf(v))).orElse(Mark.OTHER.bits());
  }

  private boolean isClean(Object value) {
    return mapping.firstErrors().isClean(value);
  }

  private long firstError(Object value) {
    if (isClean(value)) {
      return bits(NO_ERROR);
    }
    OptionalInt index = mapping.firstErrors().index(value);
    return index.isPresent() ? bits(index.getAsInt()) : Mark.OTHER.bits();
  }
}
