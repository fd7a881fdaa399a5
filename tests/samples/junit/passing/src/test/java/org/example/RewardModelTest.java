package org.example;

import assayer.junit.Assay;
import assayer.junit.AssayRun;
import assayer.junit.Inconclusive;
import assayer.run.gate.Gate;

/** Passes, though a gate is inconclusive: this class says that it may be. */
@AssayRun(value = "nightly.yaml", inconclusive = Inconclusive.ABORT, timeout = "PT5M")
class RewardModelTest {
  @Assay
  static final Gate accurate =
      Gate.on("preference-accuracy", "accuracy").model("good").lowerBoundAtLeast(0.80);

  @Assay
  static final Gate borderline =
      Gate.on("preference-accuracy", "accuracy").model("fair").lowerBoundAtLeast(0.80);
}
