package assayer.adapters.prompted;

import assayer.adapters.prompted.Votes.Ties;
import assayer.core.option.Options;
import assayer.core.option.Value;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The key "votes": a number, or a mapping. What it leaves open depends on the role.
 *
 * @param where the options that hold the rule, for problems
 * @param repeats how often each question is asked
 * @param rule how answers are counted
 * @param ties what a majority of equals is
 * @param least readable answers that there must be
 */
record VotesOption(
    Options where, int repeats, Optional<VoteRule> rule, Ties ties, OptionalLong least) {
  private static final String KEY = "votes";
  private static final int MOST_REPEATS = 100;
  private static final int USUAL_REPEATS = 3;

  /** As it is written; empty where it is not. */
  static Optional<VotesOption> read(Options options) {
    if (!options.has(KEY)) {
      return Optional.empty();
    }
    if (!(options.value(KEY).orElse(null) instanceof Value.Mapping)) {
      int repeats = (int) options.whole(KEY, 1, MOST_REPEATS).orElse(1);
      return Optional.of(
          new VotesOption(options, repeats, Optional.empty(), Ties.NEUTRAL, OptionalLong.empty()));
    }
    Options mapping = options.child(KEY).orElseThrow();
    int repeats = (int) mapping.whole("repeats", 1, MOST_REPEATS).orElse(USUAL_REPEATS);
    VotesOption read =
        new VotesOption(
            mapping,
            repeats,
            mapping.oneOf("rule", VoteRule.words()),
            mapping.oneOf("ties", Ties.WORDS).orElse(Ties.NEUTRAL),
            mapping.whole("least", 1, repeats));
    mapping.finish();
    return Optional.of(read);
  }

  /** For a role; a rule that makes no sense for its answers is a problem. */
  Votes of(RoleForm<?, ?> form, Ballot<?> ballot) {
    VoteRule counted = rule.orElse(ballot.rules().get(0));
    if (!ballot.rules().contains(counted)) {
      where.problem(
          "rule",
          "\"%s\" is no rule for \"%s\"; take %s, or put \"votes\" below the role it is meant for"
              .formatted(
                  counted.word(),
                  form.key(),
                  String.join(" or ", ballot.rules().stream().map(VoteRule::word).toList())));
    }
    int enough = counted == VoteRule.PUBLISHED ? 1 : Votes.mostOf(repeats);
    return new Votes(repeats, counted, ties, (int) least.orElse(enough));
  }
}
