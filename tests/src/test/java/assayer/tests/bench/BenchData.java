package assayer.tests.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The columns both sides of the metrics benchmark read. */
final class BenchData {
  private final Path folder;
  private final int rows;

  /** In the folder named by the system property {@code bench.data}. */
  BenchData(int rows) {
    this.folder = Path.of(System.getProperty("bench.data"));
    this.rows = rows;
  }

  double[] column(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name + "-" + rows + ".bin"));
    double[] column = new double[rows];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(column);
    return column;
  }

  boolean[] labels(String name) throws IOException {
    double[] column = column(name);
    boolean[] labels = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = column[i] == 1;
    }
    return labels;
  }

  int[] wholes(String name) throws IOException {
    double[] column = column(name);
    int[] wholes = new int[rows];
    for (int i = 0; i < rows; i++) {
      wholes[i] = (int) column[i];
    }
    return wholes;
  }
}
