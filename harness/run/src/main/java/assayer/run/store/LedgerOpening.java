package assayer.run.store;

import assayer.core.gate.HoldoutTerms;

/**
 * What a ledger is of; it stays so as long as the ledger lasts.
 *
 * @param rule the rule's id
 * @param terms its numbers
 * @param suite the suite's id
 * @param headline what is asked for
 * @param dataset digest of the hidden data
 * @param items how many hidden items there are
 */
public record LedgerOpening(
    String rule, HoldoutTerms terms, String suite, String headline, String dataset, long items) {
  /** For a person. */
  String shown() {
    return "%s with a budget of %s, threshold %s, noise %s and step %s on %s of %s over %s items of %s"
        .formatted(
            rule,
            terms.budget(),
            terms.threshold(),
            terms.noise(),
            terms.step(),
            headline,
            suite,
            items,
            dataset);
  }
}
