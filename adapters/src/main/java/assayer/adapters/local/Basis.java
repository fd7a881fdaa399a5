package assayer.adapters.local;

import assayer.adapters.local.engine.Plan;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.folder.Format;
import assayer.adapters.local.folder.ModelFolder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was read of a model before it is known what it is used as.
 *
 * @param runtime the version of ONNX Runtime, or of PyTorch
 * @param name where its folder comes from
 * @param folder its folder
 * @param plan how its graph is fed
 * @param machine what it is computed on
 * @param tokenizer its tokenizer, open only while options are read
 */
record Basis(
    String runtime,
    String name,
    ModelFolder folder,
    Plan plan,
    Machine machine,
    Tokenizer tokenizer) {

  /** What says which model it is, for its card. */
  static Map<String, String> facts(String runtime, String name, ModelFolder folder, Plan plan) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("folder", name);
    facts.put("graph", String.valueOf(folder.graphFile().getFileName()));
    facts.put("digest", folder.digest());
    boolean onnx = plan.format() == Format.ONNX;
    if (onnx) {
      facts.put("opset", Integer.toString(folder.graph().opset()));
      facts.put("output", plan.output());
    }
    facts.put(onnx ? "onnxruntime" : "pytorch", runtime);
    return facts;
  }
}
