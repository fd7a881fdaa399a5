package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Listing;
import assayer.adapters.probe.TokenIds;
import java.util.List;
import java.util.Optional;

/** A scoring model behind a server, to be asked without anything being remembered. */
public interface Scorer {

  /** What is fixed about it. */
  Traits traits();

  /**
   * Scores texts in as few requests as the server takes.
   *
   * @return one for each, in their order
   */
  List<Measured> together(List<Sample> samples);

  /** Asks for a score under a name that no model has; empty where the name decides nothing. */
  Optional<Measured> misnamed(Sample sample);

  /** What the server says it runs; empty where it cannot be asked. */
  Optional<Listing> listing();

  /** What the server makes of a text as it is fed; empty where it cannot be asked. */
  Optional<TokenIds> tokens(Sample sample);

  /** What the server makes of the separator alone; empty where there is none. */
  Optional<TokenIds> separator();

  /** What was noted about the server when it was opened. */
  List<String> notes();

  /**
   * What is fixed about a scorer.
   *
   * @param model the name that it is asked by
   * @param raw whether its scores are to be what the head gives, without a function applied
   * @param steps whether it scores steps
   * @param batch the most texts of a request
   * @param cuts whether the server may cut long texts
   */
  record Traits(String model, boolean raw, boolean steps, int batch, boolean cuts) {}
}
