package assayer.adapters.prompted.contract;

import assayer.core.model.Role;
import assayer.core.outcome.Completion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reading rule of one benchmark.
 *
 * @param id its name in kebab-case, beginning with the benchmark's
 * @param role the role whose answers it can make; empty where its labels are no role's answer
 * @param expected what it looks for, for a person
 * @param alternatives how many alternatives of each token it wants to see; 0 if it reads the text
 * @param rule the rule; pure
 * @param vote the benchmark's own way to make one reading of the texts of several answers to the
 *     same question, in the order given; empty where it has none
 */
public record Contract(
    String id,
    Optional<Role> role,
    String expected,
    int alternatives,
    Function<Completion, Reading> rule,
    Optional<Function<List<String>, Reading>> vote) {

  private Contract(
      String id,
      Optional<Role> role,
      String expected,
      int alternatives,
      Function<Completion, Reading> rule) {
    this(id, role, expected, alternatives, rule, Optional.empty());
  }

  /** The same with a vote of its own. */
  Contract votedBy(Function<List<String>, Reading> count) {
    return new Contract(id, role, expected, alternatives, rule, Optional.of(count));
  }

  /** A rule that reads the text alone. */
  static Contract ofText(String id, Role role, String expected, Function<String, Reading> rule) {
    return new Contract(id, Optional.of(role), expected, 0, said -> rule.apply(said.text()));
  }

  /** A rule that reads the probabilities of tokens. */
  static Contract ofTokens(
      String id, Role role, String expected, int alternatives, Function<Completion, Reading> rule) {
    return new Contract(id, Optional.of(role), expected, alternatives, rule);
  }

  /** A rule that reads the text, and whose labels are no role's answer. */
  static Contract ofLabels(String id, String expected, Function<String, Reading> rule) {
    return new Contract(id, Optional.empty(), expected, 0, said -> rule.apply(said.text()));
  }

  /** What it reads. */
  public Reading read(Completion said) {
    return rule.apply(said);
  }
}
