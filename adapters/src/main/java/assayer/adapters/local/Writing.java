package assayer.adapters.local;

import assayer.adapters.local.engine.Plan;
import assayer.adapters.local.folder.ModelFolder;
import assayer.adapters.prompted.PromptedRoles;
import assayer.core.model.Role;
import assayer.core.option.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A model that writes, as its options and its folder describe it.
 *
 * @param place where the options stand
 * @param runtime the version of ONNX Runtime
 * @param name where its folder comes from
 * @param folder its folder
 * @param plan how its graph is fed
 * @param machine what it is computed on
 * @param form how conversations are written
 * @param tokens the most tokens it reads, what it writes included
 * @param stopping what ends an answer
 * @param prompted its roles
 * @param seat the only role it may play; empty where it may play all of them
 */
record Writing(
    Place place,
    String runtime,
    String name,
    ModelFolder folder,
    Plan plan,
    Machine machine,
    Form form,
    int tokens,
    Stopping stopping,
    PromptedRoles prompted,
    Optional<Role> seat) {

  /**
   * What ends an answer.
   *
   * @param ends tokens
   * @param texts texts, which are no part of the answer
   * @param most the most tokens of an answer
   */
  record Stopping(java.util.Set<Long> ends, List<String> texts, int most) {

    /** Copies. */
    Stopping {
      ends = java.util.Set.copyOf(ends);
      texts = List.copyOf(texts);
    }

    /** How far back a text that ends an answer may begin, in tokens: one a byte at the most. */
    int tail() {
      return texts.stream().mapToInt(text -> 4 * text.length() + 4).max().orElse(0);
    }
  }

  /** Whatever decides its answers, for the model's card. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("role", GeneratorReader.ROLE);
    facts.putAll(Basis.facts(runtime, name, folder, plan));
    int kept = folder.cache().slots().size();
    facts.put(
        "cache", kept > 0 ? kept + " tensors" : "none: the whole text is read for every token");
    facts.put("max-length", Integer.toString(tokens));
    facts.put("sampling.temperature", "0.0");
    facts.put("sampling.max-tokens", Integer.toString(stopping.most()));
    facts.put("end-tokens", new TreeSet<>(stopping.ends()).toString());
    if (!stopping.texts().isEmpty()) {
      facts.put("sampling.stop", stopping.texts().toString());
    }
    facts.putAll(machine.facts());
    facts.putAll(form.facts());
    facts.putAll(prompted.facts());
    return facts;
  }
}
