package assayer.adapters.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.empty.NoItems;
import assayer.adapters.served.Reply;
import assayer.adapters.served.Script;
import assayer.adapters.served.ScriptedServer;
import assayer.core.model.CacheUse;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is looked at before anything is scored. */
class OpeningTest {
  private static final String STEPS = "{model: m, role: steps, separator: <extra_0>}";

  private static List<Problem> opened(String dialect, String yaml, Role role, Script script) {
    try (ScriptedServer server = ScriptedServer.start(script)) {
      Problems problems = new Problems();
      Value.Mapping options =
          Yaml.read(yaml, "run.yaml", name -> Optional.empty(), problems).orElseThrow();
      ModelSource source = Trial.source(dialect, options, server);
      try (Model<?, ?> model =
          source.open(
              role,
              NoItems.DATASET,
              new Conditions(0, CacheUse.IGNORE, OptionalInt.empty(), Optional.empty()))) {
        return model.problems();
      }
    }
  }

  private static String refused(String dialect, String yaml, Role role, Script script) {
    return assertThrows(ProblemException.class, () -> opened(dialect, yaml, role, script))
        .getMessage();
  }

  @Test
  void separator_ofSeveralTokens_isRefused_withItsPieces() {
    Script script =
        new Script()
            .on(
                "/tokenize",
                Reply.json("{\"tokens\":[27,15460,29],\"token_strs\":[\"<\",\"extra_0\",\">\"]}"));
    assertEquals(
        "run.yaml:1:1: the separator \"<extra_0>\" must be one token of the model, but is 3 (< |"
            + " extra_0 | >); check it, and the model",
        refused("vllm-pooling", STEPS, Role.STEPS, script));
  }

  @Test
  void separator_ofNoToken_isRefused() {
    Script script = new Script().on("/tokenize", Reply.json("{\"tokens\":[]}"));
    assertTrue(
        refused("vllm-pooling", STEPS, Role.STEPS, script).contains("but is 0 ([])"),
        "a separator that is nothing");
  }

  @Test
  void separator_thatCannotBeChecked_isNoted() {
    List<Problem> notes = opened("vllm-pooling", STEPS, Role.STEPS, new Script());
    assertEquals(1, notes.size(), notes.toString());
    assertTrue(notes.toString().contains("could not be found out"), notes.toString());
  }

  @Test
  void label_thatTheServerDoesNotHave_isRefused() {
    Script script =
        new Script()
            .on(
                "/info",
                Reply.json(
                    "{\"model_id\":\"x\",\"model_type\":{\"classifier\":{\"id2label\":{\"0\":\"bad\",\"1\":\"good\"}}}}"));
    assertEquals(
        "run.yaml:1:1: unknown label \"goood\"; did you mean \"good\"?",
        refused("tei-predict", "{template: plain, label: goood}", Role.REWARD, script));
  }

  @Test
  void serverThatCuts_isNoted_unlessWanted() {
    Script script =
        new Script().on("/info", Reply.json("{\"model_id\":\"x\",\"auto_truncate\":true}"));
    List<Problem> notes = opened("tei-predict", "{template: plain}", Role.REWARD, script);
    assertTrue(notes.toString().contains("the server cuts long inputs"), notes.toString());
    assertEquals(
        List.of(),
        opened("tei-predict", "{template: plain, truncation: right}", Role.REWARD, script));
  }

  @Test
  void serverThatSaysNothing_isOpenedAllTheSame() {
    for (Reply reply : List.of(Reply.json("[]"), Reply.json("{"), Reply.json(404, "{}"))) {
      Script script = new Script().on("/info", reply);
      assertEquals(
          List.of(), opened("tei-predict", "{template: plain, label: 1}", Role.REWARD, script));
    }
  }

  @Test
  void role_thatItCannotPlay_isAProgrammersMistake() {
    assertThrows(
        IllegalArgumentException.class,
        () -> opened("vllm-classify", "{model: m}", Role.CRITIC, new Script()));
  }
}
