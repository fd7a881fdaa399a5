package assayer.adapters.local.folder;

import java.util.List;
import java.util.Optional;

/**
 * What the header of an ONNX file says.
 *
 * @param opset the version of the standard operators, 0 where it is not said
 * @param inputs what has to be fed
 * @param outputs what comes out
 * @param external names of files that hold weights beside it, as written
 */
public record Graph(int opset, List<Tensor> inputs, List<Tensor> outputs, List<String> external) {

  /** Copies the lists. */
  public Graph {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    external = List.copyOf(external);
  }

  /** Whether it wants back what it gave for the tokens so far. */
  public boolean keeps() {
    return inputs.stream().anyMatch(Cache::isPast);
  }

  /** An input by its name. */
  public Optional<Tensor> input(String name) {
    return inputs.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
  }

  /** An output by its name. */
  public Optional<Tensor> output(String name) {
    return outputs.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
  }
}
