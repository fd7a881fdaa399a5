package assayer.adapters.local.engine;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Output;
import assayer.adapters.local.folder.Format;
import assayer.adapters.local.folder.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a graph is fed and which of its outputs is read.
 *
 * @param file the graph
 * @param opset the version of its operators, for messages
 * @param inputs what it wants
 * @param output the output that is read
 * @param padLeft whether short inputs are filled up on the left
 * @param pad the token to fill up with
 */
public record Plan(
    Path file, int opset, List<Tensor> inputs, String output, boolean padLeft, long pad) {

  /** Copies the list. */
  public Plan {
    inputs = List.copyOf(inputs);
  }

  /** The form of the graph. */
  public Format format() {
    return Format.of(file);
  }

  /**
   * One input of the graph, row by row. Positions count the input's own tokens from 0, so that
   * filling up on the left does not move them.
   */
  long[] feed(String name, List<Encoded> batch, int columns) {
    long[] values = new long[Math.multiplyExact(batch.size(), columns)];
    for (int row = 0; row < batch.size(); row++) {
      Encoded input = batch.get(row);
      int first = padLeft ? columns - input.length() : 0;
      for (int column = 0; column < columns; column++) {
        int place = column - first;
        boolean there = place >= 0 && place < input.length();
        values[row * columns + column] = there ? value(name, input, place) : padding(name);
      }
    }
    return values;
  }

  /**
   * One output an input.
   *
   * @param shape the shape of what the graph gave
   * @param reals its numbers
   */
  List<Output> read(long[] shape, Output.Reals reals, List<Encoded> batch, int columns) {
    boolean byToken = shape.length == 3;
    if (shape.length == 0
        || shape.length > 3
        || shape[0] != batch.size()
        || (byToken && shape[1] != columns)) {
      throw new IllegalStateException(
          "the graph gave %s %s for %s inputs of %s tokens; it must give a row an input or a row a token"
              .formatted(output, Arrays.toString(shape), batch.size(), columns));
    }
    int width = shape.length == 1 ? 1 : Math.toIntExact(shape[shape.length - 1]);
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      int length = batch.get(i).length();
      int first = padLeft ? columns - length : 0;
      outputs.add(
          byToken
              ? new Output(reals, (i * columns + first) * width, length, width, true)
              : new Output(reals, i * width, 1, width, false));
    }
    return outputs;
  }

  private static long value(String name, Encoded input, int place) {
    return switch (name) {
      case "input_ids" -> input.id(place);
      case "attention_mask" -> 1;
      case "token_type_ids" -> input.type(place);
      case "position_ids" -> place;
      default -> throw new IllegalStateException("no value for " + name);
    };
  }

  private long padding(String name) {
    return name.equals("input_ids") ? pad : 0;
  }
}
