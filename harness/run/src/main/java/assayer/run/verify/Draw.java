package assayer.run.verify;

import assayer.core.model.Seeds;
import assayer.core.outcome.Outcome;
import assayer.core.reading.Observations;
import assayer.core.reading.StoredObservation;
import assayer.run.store.JobKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A share of a run's settled asks, drawn for each model on each entry: those with the smallest
 * hashes, so that the same seed draws the same asks whatever their order in the file, and at least
 * one wherever there is any. What had failed is no answer, and is not drawn.
 */
public final class Draw {
  private final long seed;
  private final Map<JobKey, Job> jobs;

  private Draw(long seed, Map<JobKey, Job> jobs) {
    this.seed = seed;
    this.jobs = jobs;
  }

  /**
   * What is drawn of one model on one entry.
   *
   * @param settled asks with an answer, a refusal or a text that could not be read
   * @param failed asks that had come to nothing
   * @param drawn asks to be put again
   * @param limit the largest hash that is drawn
   */
  record Job(long settled, long failed, long drawn, long limit) {
    static final Job NONE = new Job(0, 0, 0, Long.MIN_VALUE);
  }

  /**
   * Draws.
   *
   * @param share within (0, 1]
   */
  public static Draw of(Observations stored, double share, long seed) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies within (0, 1], got " + share);
    }
    Map<JobKey, Hashes> hashes = new HashMap<>();
    stored.forEach(
        line -> {
          if (line.counts()) {
            hashes.computeIfAbsent(key(line), key -> new Hashes()).add(seed, line);
          }
        });
    Map<JobKey, Job> jobs = new HashMap<>();
    hashes.forEach((key, all) -> jobs.put(key, all.drawn(share)));
    return new Draw(seed, jobs);
  }

  private static JobKey key(StoredObservation line) {
    return new JobKey(line.entry(), line.model());
  }

  /** Whether nothing was stored that could be asked again. */
  public boolean isEmpty() {
    return jobs.values().stream().allMatch(job -> job.drawn == 0);
  }

  /** Whether a settled ask is to be put again. */
  public boolean takes(JobKey job, String item, String slot) {
    Job drawn = job(job);
    return drawn.drawn > 0 && hash(seed, job, item, slot) <= drawn.limit;
  }

  Job job(JobKey job) {
    return jobs.getOrDefault(job, Job.NONE);
  }

  private static long hash(long seed, JobKey job, String item, String slot) {
    return Seeds.derive(seed, "verify", Integer.toString(job.entry()), job.model(), item, slot);
  }

  /** The hashes of one model's asks, 8 bytes each. */
  private static final class Hashes {
    private long[] hashes = new long[64];
    private int size;
    private long failed;

    void add(long seed, StoredObservation line) {
      if (line.outcome() instanceof Outcome.Failed<?>) {
        failed++;
        return;
      }
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = hash(seed, key(line), line.item(), line.slot());
    }

    Job drawn(double share) {
      if (size == 0) {
        return new Job(0, failed, 0, Long.MIN_VALUE);
      }
      Arrays.sort(hashes, 0, size);
      int drawn = (int) Math.min(size, Math.max(1, Math.ceil(share * size)));
      return new Job(size, failed, drawn, hashes[drawn - 1]);
    }
  }
}
