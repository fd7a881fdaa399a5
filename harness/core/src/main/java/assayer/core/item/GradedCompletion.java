package assayer.core.item;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A completion with its grades.
 *
 * @param completion what was answered
 * @param answer the short answer it comes to, by which completions are counted as the same; ""
 *     where there is none
 * @param grades one or more for each attribute, several where several raters graded it, in the
 *     raters' order
 */
public record GradedCompletion(Candidate completion, String answer, List<Grade> grades) {

  /** Copies the list. */
  public GradedCompletion {
    grades = List.copyOf(grades);
  }

  /** What each rater gave for an attribute; empty where nobody graded it. */
  public List<Double> grades(String attribute) {
    return grades.stream()
        .filter(grade -> grade.attribute().equals(attribute))
        .map(Grade::value)
        .toList();
  }

  /** The raters' mean for an attribute, if anybody graded it. */
  public OptionalDouble grade(String attribute) {
    return grades.stream()
        .filter(grade -> grade.attribute().equals(attribute))
        .mapToDouble(Grade::value)
        .average();
  }
}
