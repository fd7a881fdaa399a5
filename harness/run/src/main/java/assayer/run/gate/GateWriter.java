package assayer.run.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes a gate as a run file would have it, so that {@link GateReader} reads the same. */
public final class GateWriter {
  private static final String MARGIN = "margin";

  private GateWriter() {}

  /** Its keys and values: texts, numbers and booleans. */
  public static Map<String, Object> written(Gate gate) {
    Map<String, Object> keys = new LinkedHashMap<>();
    Target target = gate.target();
    keys.put("suite", target.suite());
    keys.put("model", target.model());
    target.dataset().ifPresent(dataset -> keys.put("dataset", dataset));
    boolean counted = isCounted(gate.demand());
    if (!target.metric().isEmpty() && !counted) {
      keys.put("metric", target.metric());
    }
    if (target.sections() != Target.Sections.ONE && !counted) {
      keys.put("sections", target.sections().id());
    } else if (!target.isOverall() && !counted) {
      keys.put("section", target.section());
    }
    demand(keys, gate.demand());
    put(keys, "coverage", gate.rigour().coverage());
    if (gate.rigour().alpha() != Rigour.ALPHA) {
      keys.put("alpha", gate.rigour().alpha());
    }
    if (!gate.rigour().family().equals(Rigour.FAMILY)) {
      keys.put("family", gate.rigour().family());
    }
    return keys;
  }

  /** A section or a metric says nothing of these. */
  private static boolean isCounted(Demand demand) {
    return demand instanceof InvalidRate
        || demand instanceof CostLimit
        || demand instanceof LatencyLimit;
  }

  private static void demand(Map<String, Object> keys, Demand demand) {
    if (demand instanceof Bounds bounds) {
      put(keys, "lower-bound", bounds.least());
      put(keys, "upper-bound", bounds.most());
    } else if (demand instanceof Against against) {
      keys.put(against.better() ? "better-than" : "not-worse-than", against.base());
      keys.put(MARGIN, against.margin());
      if (!against.named().isEmpty()) {
        keys.put("base-model", against.named());
      }
    } else if (demand instanceof BeatsControls) {
      keys.put("beats-controls", true);
    } else if (demand instanceof InvalidRate rate) {
      keys.put("invalid-rate-at-most", rate.most());
    } else if (demand instanceof CostLimit cost) {
      keys.put("cost-at-most", cost.most());
    } else if (demand instanceof LatencyLimit latency) {
      keys.put("latency-at-most", latency.most().toString());
      keys.put("percentile", latency.quantile());
    }
  }

  private static void put(Map<String, Object> keys, String key, OptionalDouble value) {
    if (value.isPresent()) {
      keys.put(key, value.getAsDouble());
    }
  }
}
