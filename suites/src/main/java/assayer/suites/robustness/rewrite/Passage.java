package assayer.suites.robustness.rewrite;

import assayer.core.item.Candidate;
import assayer.core.item.Prompt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A completion to be rewritten.
 *
 * @param name who wrote it, "" where unknown
 * @param prompt what it answers
 * @param parts its steps, or its whole text; at least one
 * @param inSteps whether the parts are steps
 */
public record Passage(String name, String prompt, List<String> parts, boolean inSteps) {

  /** Copies the list and refuses a passage of nothing. */
  public Passage {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a passage needs at least one part, got none");
    }
  }

  /** A completion and the prompt it answers. */
  public static Passage of(Prompt prompt, Candidate completion) {
    boolean inSteps = !completion.steps().isEmpty();
    List<String> parts = inSteps ? completion.steps() : List.of(completion.text());
    return new Passage(completion.name(), prompt.text(), parts, inSteps);
  }

  /** The completion it is, in steps if it came in steps. */
  public Candidate completion() {
    return inSteps ? Candidate.ofSteps(name, parts) : Candidate.of(name, parts.get(0));
  }

  /** Whether nothing is left of it but white space. */
  public boolean isBlank() {
    return parts.stream().allMatch(String::isBlank);
  }

  /**
   * With some edits applied; a step of which nothing is left is gone.
   *
   * @param edits of which no two overlap
   */
  public Passage with(List<Edit> edits) {
    Map<Integer, List<Edit.Replacement>> byPart = new HashMap<>();
    for (Edit edit : edits) {
      for (Edit.Replacement place : edit.places()) {
        byPart.computeIfAbsent(place.part(), part -> new ArrayList<>()).add(place);
      }
    }
    List<String> changed = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      String before = parts.get(part);
      String after = replaced(before, byPart.getOrDefault(part, List.of()));
      if (!after.isBlank() || before.isBlank()) {
        changed.add(after);
      }
    }
    return new Passage(name, prompt, changed.isEmpty() ? List.of("") : changed, inSteps);
  }

  private static String replaced(String text, List<Edit.Replacement> places) {
    if (places.isEmpty()) {
      return text;
    }
    List<Edit.Replacement> ordered = new ArrayList<>(places);
    ordered.sort(Comparator.comparingInt(Edit.Replacement::from)); // stable: insertions keep order
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edit.Replacement place : ordered) {
      if (place.from() < at) {
        throw new IllegalArgumentException("edits overlap at " + place.from());
      }
      out.append(text, at, place.from()).append(place.text());
      at = place.to();
    }
    return out.append(text, at, text.length()).toString();
  }
}
