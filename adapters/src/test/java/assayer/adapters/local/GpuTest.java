package assayer.adapters.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.adapters.local.engine.Compute;
import assayer.adapters.local.engine.Unavailable;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same scores on a GPU, where there is one and the build is made for it. */
@Tag("gpu")
final class GpuTest {

  @BeforeEach
  void needsOne() {
    try {
      Compute.named("cuda:0");
    } catch (Unavailable e) {
      Assumptions.abort(e.getMessage());
    }
  }

  @Test
  void scores_areThoseOfTheCpu() {
    List<ScoreQuestion> questions = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      questions.add(Tiny.sum(i % 10, i / 10 % 10, i % 19));
    }
    ModelSource gpu = Tiny.source("path: rm-sums\nmax-length: 256\ndevice: cuda:0");
    assertEquals("cuda:0", gpu.card().facts().get("device"));
    List<Double> there = Tiny.ask(gpu, Role.REWARD, questions).scores();
    List<Double> here =
        Tiny.ask(Tiny.source("path: rm-sums\nmax-length: 256\ndevice: cpu"), Role.REWARD, questions)
            .scores();
    for (int i = 0; i < here.size(); i++) {
      assertEquals(
          here.get(i), there.get(i), 1e-2, questions.get(i).toString()); // TF32 may be used
    }
  }
}
