package assayer.junit.engine;

import assayer.junit.Assay;
import assayer.junit.AssayRun;
import assayer.junit.AssayRuns;
import assayer.junit.Inconclusive;
import assayer.run.gate.Gate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/**
 * Classes as a user would write them, and as one should not. No build tool picks up nested ones.
 */
final class Samples {
  private static final String SUITE = "preference-accuracy";

  private Samples() {}

  private static Gate gate(String model, double bound) {
    return Gate.on(SUITE, "accuracy").model(model).lowerBoundAtLeast(bound);
  }

  @AssayRun("sample.yaml")
  static final class Passing {
    @Assay
    static final Gate ACCURACY =
        Gate.on(SUITE, "accuracy").model("good").lowerBoundAtLeast(0.8).coverageAtLeast(0.99);
  }

  /** One gate of each verdict. */
  @AssayRun("gateless.yaml")
  static final class EachVerdict {
    @Assay static final Gate PASSES = gate("good", 0.8);

    @Assay(tags = "slow")
    static final Gate FAILS = gate("poor", 0.8);

    @Assay static final Gate UNDECIDED = gate("fair", 0.8);
  }

  @AssayRun(value = "gateless.yaml", inconclusive = Inconclusive.ABORT)
  static final class Aborting {
    @Assay static final Gate FAILS = gate("poor", 0.8);
    @Assay static final Gate UNDECIDED = gate("fair", 0.8);
  }

  @Tag("jupiters")
  @AssayRun(value = "gateless.yaml", tags = "own")
  static final class Tagged {
    @Assay static final Gate PLAIN = gate("good", 0.8);

    @Assay(tags = "more")
    static final Gate MORE = gate("good", 0.7);
  }

  @AssayRun("gateless.yaml")
  static final class Several {
    @Assay static final List<Gate> ACCURACIES = List.of(gate("good", 0.8), gate("good", 0.8));
  }

  @AssayRun("gateless.yaml")
  static final class EverySection {
    @Assay(tags = "sections")
    static final Gate SECTIONS =
        Gate.on(SUITE, "accuracy").model("good").everySection().lowerBoundAtLeast(0.8);
  }

  @AssayRun("gateless.yaml")
  static final class Gateless {}

  @AssayRun("nowhere.yaml")
  static final class FileMissing {
    @Assay static final Gate ACCURACY = gate("good", 0.8);
  }

  @AssayRun("gateless.yaml")
  static final class UnknownModel {
    @Assay static final Gate ACCURACY = gate("goood", 0.8);
  }

  @AssayRun(value = "gateless.yaml", timeout = "soon", tags = "a b")
  @SuppressWarnings("unused")
  static final class BadFields {
    @Assay static final Gate ABSENT = null;
    @Assay static final String TEXT = "accuracy";
    @Assay static final Set<Gate> NONE = Set.of();
    @Assay final Gate ofObjects = gate("good", 0.8);
  }

  @AssayRun("gateless.yaml")
  static final class Breaking {
    @Assay static final Gate ACCURACY = gate(System.getProperty("assayer.none").strip(), 0.8);
  }

  @AssayRun(value = "gateless.yaml", timeout = "PT0.001S", inconclusive = Inconclusive.ABORT)
  static final class Hasty {
    @Assay static final Gate ACCURACY = gate("good", 0.8);
  }

  @AssayRun("gateless.yaml")
  @AssayRuns
  static final class Both {}

  @AssayRuns("no-such-folder")
  static final class NoFolder {}

  @AssayRuns("assayer/junit/engine")
  static final class Folder {}

  /** Its mark was forgotten. */
  static final class Unmarked {
    @Assay static final Gate ACCURACY = gate("good", 0.8);
  }

  /** May hold gates for others. */
  abstract static class Shared {
    @Assay static final Gate ACCURACY = gate("good", 0.8);
  }

  @AssayRun("gateless.yaml")
  static final class Inheriting extends Shared {}

  /** Not marked. */
  static final class Plain {}
}
