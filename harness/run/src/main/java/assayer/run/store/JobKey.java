package assayer.run.store;

/**
 * One model on one entry of the plan.
 *
 * @param entry the entry's place in the run file, from 1
 * @param model the model's id
 */
public record JobKey(int entry, String model) {}
