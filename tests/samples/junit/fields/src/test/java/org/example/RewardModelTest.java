package org.example;

import assayer.junit.Assay;
import assayer.junit.AssayRun;
import assayer.run.gate.Gate;

/** A gate of each verdict. */
@AssayRun("nightly.yaml")
class RewardModelTest {
  @Assay
  static final Gate accurate =
      Gate.on("preference-accuracy", "accuracy")
          .model("good")
          .lowerBoundAtLeast(0.80)
          .coverageAtLeast(0.99);

  @Assay(tags = "known-bad")
  static final Gate tooWeak =
      Gate.on("preference-accuracy", "accuracy").model("poor").lowerBoundAtLeast(0.80);

  @Assay
  static final Gate borderline =
      Gate.on("preference-accuracy", "accuracy").model("fair").lowerBoundAtLeast(0.80);
}
