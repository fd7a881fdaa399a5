package org.example;

import assayer.junit.Assay;
import assayer.junit.AssayRun;
import assayer.run.gate.Gate;

/** Fails again when it is run again. */
@AssayRun("nightly.yaml")
class AgainTest {
  @Assay
  static final Gate tooWeak =
      Gate.on("preference-accuracy", "accuracy").model("poor").lowerBoundAtLeast(0.80);
}
