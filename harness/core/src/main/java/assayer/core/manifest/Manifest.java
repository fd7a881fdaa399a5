package assayer.core.manifest;

import assayer.core.model.ProbeFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provenance of a run.
 *
 * @param digest "sha256:" and the hex digest of the identity, written canonically
 * @param tool name and version of this program
 * @param run the run's name
 * @param seed the run's seed
 * @param datasets facts of each dataset by name: source, licence, revision, digest
 * @param models facts of each model by id: adapter, and what its card says
 * @param plan facts of each entry of the plan, in order: suite, version, dataset, models, policy
 * @param skipped models that were not seated, each with why
 * @param environment where and when: JVM, system, start; no part of the identity
 * @param probes what conformance questions showed, by "MODEL as ROLE": of each model that is
 *     reached by requests, with nothing where none were put; no part of the identity
 */
public record Manifest(
    String digest,
    String tool,
    String run,
    long seed,
    Map<String, Map<String, String>> datasets,
    Map<String, Map<String, String>> models,
    List<Map<String, String>> plan,
    List<String> skipped,
    Map<String, String> environment,
    Map<String, List<ProbeFinding>> probes) {

  /** Nothing was probed. */
  public Manifest(
      String digest,
      String tool,
      String run,
      long seed,
      Map<String, Map<String, String>> datasets,
      Map<String, Map<String, String>> models,
      List<Map<String, String>> plan,
      List<String> skipped,
      Map<String, String> environment) {
    this(digest, tool, run, seed, datasets, models, plan, skipped, environment, Map.of());
  }

  /** The same run with what conformance questions showed. */
  public Manifest withProbes(Map<String, List<ProbeFinding>> found) {
    return new Manifest(
        digest, tool, run, seed, datasets, models, plan, skipped, environment, found);
  }

  /** The same run with what another manifest of it recorded beside its identity. */
  public Manifest asRecorded(Manifest record) {
    return new Manifest(
        digest,
        tool,
        run,
        seed,
        datasets,
        models,
        plan,
        skipped,
        record.environment,
        record.probes);
  }

  /** What conformance questions showed of each model that is reached by requests. */
  public List<Conformance> conformance() {
    return probes.entrySet().stream()
        .map(seat -> new Conformance(seat.getKey(), seat.getValue()))
        .toList();
  }

  /** The same of one; empty where it is reached by no request, or nothing is recorded of it. */
  public Optional<Conformance> conformance(String model, String role) {
    String seat = Conformance.seat(model, role);
    return Optional.ofNullable(probes.get(seat)).map(found -> new Conformance(seat, found));
  }
}
