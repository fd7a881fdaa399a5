package assayer.adapters.scoring;

import assayer.adapters.dialect.Access;
import java.util.List;

/**
 * What is fixed about a scoring interface.
 *
 * @param id the name a run file uses, in kebab-case
 * @param summary one sentence for a list
 * @param route the path below the origin
 * @param access how it is reached
 * @param feeds the forms it takes, the usual first
 * @param semantics what its numbers can be, the usual first
 * @param batch inputs of a request, usually
 * @param traits what else is special about it
 */
record Nature(
    String id,
    String summary,
    String route,
    Access access,
    List<Feed> feeds,
    List<Semantics> semantics,
    int batch,
    List<Trait> traits) {

  /** Copies the lists. */
  Nature {
    feeds = List.copyOf(feeds);
    semantics = List.copyOf(semantics);
    traits = List.copyOf(traits);
  }

  /** What may be special about an interface. */
  enum Trait {
    /** A request holds one query. */
    ONE_QUERY,
    /** It can score the steps of a solution. */
    STEPS,
    /** It can score nothing else. */
    ONLY_STEPS,
    /** It gives several columns, for labels or attributes. */
    COLUMNS,
    /** Its columns always have names. */
    NAMED,
    /** It takes texts written out here and can be told to add no special tokens. */
    SPECIAL_TOKENS,
    /** It can be told to cut long inputs, and from which side. */
    TRUNCATION,
    /** It scores the tokens of the answer, which must be told from those before it. */
    LIKELIHOOD
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
