package assayer.adapters.local;

import assayer.adapters.local.engine.Plan;
import assayer.adapters.local.folder.ModelFolder;
import assayer.core.model.Role;
import assayer.core.option.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One model as its options and its folder describe it.
 *
 * @param place where the options stand
 * @param runtime the version of ONNX Runtime
 * @param name where its folder comes from
 * @param folder its folder
 * @param plan how its graph is fed
 * @param reference the same of the model it is compared with
 * @param kind what it is used as
 * @param form how questions are written
 * @param limits how long an input may be
 * @param meaning what its numbers mean
 * @param machine what it is computed on
 */
record Local(
    Place place,
    String runtime,
    String name,
    ModelFolder folder,
    Plan plan,
    Optional<Reference> reference,
    Kind kind,
    Form form,
    Limits limits,
    Meaning meaning,
    Machine machine) {

  /**
   * A model to compare with.
   *
   * @param digest of its files
   * @param limit the longest input in tokens; empty where its folder does not say
   * @param plan how its graph is fed
   */
  record Reference(String digest, OptionalInt limit, Plan plan) {}

  /**
   * What it can be asked as. Columns are attributes if somebody has named several; a likelihood
   * against a reference is also an implicit reward of each step, and may be asked for in parts.
   */
  List<Role> roles() {
    if (kind == Kind.STEPS) {
      return meaning.fold().isPresent() ? List.of(Role.STEPS, Role.REWARD) : List.of(Role.STEPS);
    }
    if (kind == Kind.LIKELIHOOD && reference.isPresent()) {
      return List.of(Role.REWARD, Role.ATTRIBUTES, Role.STEPS);
    }
    return kind == Kind.REWARD && meaning.head().names().size() > 1
        ? List.of(Role.REWARD, Role.ATTRIBUTES)
        : List.of(Role.REWARD);
  }

  /** Whatever decides its scores, for the model's card. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("role", kind.word());
    facts.putAll(Basis.facts(runtime, name, folder, plan));
    facts.put("padding", plan.padLeft() ? "left" : "right");
    facts.put("max-length", Integer.toString(limits.tokens()));
    facts.put("truncation", limits.word());
    reference.ifPresent(other -> facts.put("reference", other.digest()));
    facts.putAll(machine.facts());
    facts.putAll(form.facts());
    facts.putAll(meaning.facts(kind));
    return facts;
  }
}
