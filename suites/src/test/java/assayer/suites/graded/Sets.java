package assayer.suites.graded;

import assayer.core.item.Candidate;
import assayer.core.item.Grade;
import assayer.core.item.GradedCompletion;
import assayer.core.item.GradedSet;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Graded sets whose text does not matter. */
final class Sets {
  private static final Candidate ANY = Candidate.of("", "");

  private Sets() {}

  /** One completion a number. */
  static GradedSet of(ItemId id, String attribute, double... grades) {
    return of(id, Map.of(attribute, grades));
  }

  /** One completion a number of each attribute. */
  static GradedSet of(ItemId id, Map<String, double[]> grades) {
    int size = grades.values().iterator().next().length;
    List<GradedCompletion> completions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int at = i;
      List<Grade> own = new ArrayList<>();
      grades.keySet().stream()
          .sorted()
          .forEach(attribute -> own.add(new Grade(attribute, at(grades, attribute, at))));
      completions.add(new GradedCompletion(ANY, "", own));
    }
    return new GradedSet(id, Prompt.of("?"), "", completions);
  }

  private static double at(Map<String, double[]> grades, String attribute, int at) {
    return grades.getOrDefault(attribute, new double[0])[at];
  }

  /** One completion that several raters graded for one attribute. */
  static GradedSet rated(ItemId id, double... raters) {
    List<Grade> grades =
        Arrays.stream(raters).mapToObj(rating -> new Grade("score", rating)).toList();
    return new GradedSet(id, Prompt.of("?"), "", List.of(new GradedCompletion(ANY, "", grades)));
  }

  /** The numbers of a list, of lists in lists one after the other. */
  static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .flatMapToDouble(
            member ->
                member.isArray()
                    ? Arrays.stream(numbers(member))
                    : Arrays.stream(new double[] {member.asDouble()}))
        .toArray();
  }
}
