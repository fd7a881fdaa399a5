package assayer.core.model;

/**
 * One question about one item.
 *
 * @param <Q> the kind of question
 * @param id which one it is
 * @param question what is asked
 * @param seed the ask's own seed, the same in every run of the same plan
 */
public record Ask<Q extends Question>(AskId id, Q question, long seed) {}
