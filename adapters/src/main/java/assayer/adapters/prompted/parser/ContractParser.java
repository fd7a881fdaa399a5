package assayer.adapters.prompted.parser;

import assayer.adapters.prompted.contract.Contract;
import assayer.adapters.prompted.contract.Contracts;
import assayer.adapters.prompted.contract.Reading;
import assayer.adapters.prompted.contract.Reading.Figure;
import assayer.adapters.prompted.contract.Reading.Label;
import assayer.core.model.Capability;
import assayer.core.model.Question;
import assayer.core.model.Role;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads as a published benchmark does, quirks included. What the benchmark merely assumes where it
 * can read nothing is no answer here: a policy decides what that is worth.
 *
 * @param contract the benchmark's rule
 * @param rule the answer; empty where a reading is none
 */
record ContractParser<Q extends Question, A extends Answer>(Contract contract, Rule<A> rule)
    implements Parser<Q, A> {

  /** The parsers of all contracts that can make a role's answers, by name. */
  static <Q extends Question, A extends Answer> Map<String, Parser<Q, A>> all(
      Role role, Rule<A> rule) {
    Map<String, Parser<Q, A>> parsers = new LinkedHashMap<>();
    Contracts.all().values().stream()
        .filter(contract -> contract.role().equals(Optional.of(role)))
        .forEach(contract -> parsers.put(contract.id(), new ContractParser<>(contract, rule)));
    return parsers;
  }

  @Override
  public String id() {
    return contract.id();
  }

  @Override
  public Set<Capability> needs() {
    return contract.alternatives() > 0 ? Set.of(Capability.TOKEN_PROBABILITIES) : Set.of();
  }

  @Override
  public int alternatives() {
    return contract.alternatives();
  }

  @Override
  public Optional<Function<List<String>, Parse<A>>> vote() {
    return contract.vote().map(count -> texts -> voted(count.apply(texts), texts));
  }

  /** The words are those of the first who said so. */
  private Parse<A> voted(Reading reading, List<String> texts) {
    Completion said =
        texts.stream()
            .map(Completion::of)
            .filter(text -> contract.read(text).equals(reading))
            .findFirst()
            .orElse(Completion.of(""));
    return parsed(reading, new Reply("", said));
  }

  @Override
  public Parse<A> parse(List<Reply> replies, Q question) {
    return parsed(contract.read(replies.get(0).said()), replies.get(0));
  }

  private Parse<A> parsed(Reading reading, Reply reply) {
    String assumed = assumed(reading);
    if (!assumed.isEmpty()) {
      return new Parse.Missing<>(
          contract.expected() + "; " + contract.id() + " would take it for " + assumed);
    }
    return rule.answer(reading, contract, reply)
        .<Parse<A>>map(Parse.Found::new)
        .orElseGet(() -> new Parse.Missing<>(contract.expected()));
  }

  private static String assumed(Reading reading) {
    if (reading instanceof Label label && label.assumed()) {
      return label.text();
    }
    return reading instanceof Figure number && number.assumed()
        ? String.valueOf(number.value())
        : "";
  }

  /** What a role makes of a reading. */
  @FunctionalInterface
  interface Rule<A extends Answer> {
    Optional<A> answer(Reading reading, Contract contract, Reply reply);
  }
}
