package assayer.adapters.local.head;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rows of an output are read; what is filled up is never among them. */
public enum Pooling {
  /** The only row, or the last token's, which has seen all others. */
  LAST("last") {
    @Override
    public List<double[]> read(Encoded input, Output output) {
      return List.of(output.row(output.rows() - 1));
    }
  },
  /** The first token's. */
  FIRST("first") {
    @Override
    public List<double[]> read(Encoded input, Output output) {
      return List.of(output.row(0));
    }
  },
  /** The mean over all tokens. */
  MEAN("mean") {
    @Override
    public List<double[]> read(Encoded input, Output output) {
      double[] mean = new double[output.width()];
      for (int row = 0; row < output.rows(); row++) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += output.at(row, i) / output.rows();
        }
      }
      return List.of(mean);
    }
  },
  /** One row at each marked token. */
  MARKS("marks") {
    @Override
    public List<double[]> read(Encoded input, Output output) {
      List<double[]> rows = new ArrayList<>();
      for (int i = 0; i < input.marks(); i++) {
        rows.add(output.row(input.mark(i)));
      }
      return rows;
    }
  },
  /**
   * The natural log probability of each marked token, by the softmax of the row before it: {@code
   * x[id] - log(sum of exp(x))}. One list of them, or one a group of marks.
   */
  LOG_LIKELIHOOD("log-likelihood") {
    @Override
    public List<double[]> read(Encoded input, Output output) {
      double[] logs = new double[input.marks()];
      for (int i = 0; i < logs.length; i++) {
        int place = input.mark(i);
        int id = Math.toIntExact(input.id(place));
        logs[i] = output.at(place - 1, id) - logSum(output, place - 1);
      }
      return input.ends().length == 0 ? List.of(logs) : groups(logs, input.ends());
    }
  };

  private final String word;

  Pooling(String word) {
    this.word = word;
  }

  /** Reads what is wanted. */
  public abstract List<double[]> read(Encoded input, Output output);

  private static List<double[]> groups(double[] logs, int[] ends) {
    List<double[]> groups = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      groups.add(Arrays.copyOfRange(logs, from, end));
      from = end;
    }
    return groups;
  }

  private static double logSum(Output output, int row) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < output.width(); i++) {
      largest = Math.max(largest, output.at(row, i));
    }
    double sum = 0;
    for (int i = 0; i < output.width(); i++) {
      sum += Math.exp(output.at(row, i) - largest);
    }
    return largest + Math.log(sum);
  }

  /** The name a run file uses. */
  public String word() {
    return word;
  }

  /** Those that make one vector of a text, by name. */
  public static Map<String, Pooling> vectors() {
    Map<String, Pooling> words = new LinkedHashMap<>();
    for (Pooling each : List.of(MEAN, FIRST, LAST)) {
      words.put(each.word, each);
    }
    return words;
  }
}
