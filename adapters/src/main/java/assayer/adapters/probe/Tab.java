package assayer.adapters.probe;

import assayer.core.model.ProbeFinding;
import assayer.core.outcome.Usage;
import java.util.Map;
import java.util.TreeMap;

/** Counts what questions cost; safe for threads. */
public final class Tab {
  private long requests;
  private long input;
  private long output;

  /** Adds requests. */
  public synchronized void sent(int attempts) {
    requests += attempts;
  }

  /** Adds tokens, as far as they were told. */
  public synchronized void used(Usage usage) {
    input += usage.input().orElse(0);
    output += usage.output().orElse(0);
  }

  /** The facts of what was added since the last call of this. */
  synchronized Map<String, String> settle() {
    Map<String, String> facts = new TreeMap<>();
    facts.put(ProbeFinding.REQUESTS, Long.toString(requests));
    if (input + output > 0) {
      facts.put(ProbeFinding.INPUT_TOKENS, Long.toString(input));
      facts.put(ProbeFinding.OUTPUT_TOKENS, Long.toString(output));
    }
    requests = 0;
    input = 0;
    output = 0;
    return facts;
  }
}
