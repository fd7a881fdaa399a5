package assayer.tests.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The yardstick of the scale benchmark: every token of some JSON files, on one thread, nothing
 * else. Strings are passed over, not decoded, which is the fastest a parser can go.
 */
final class PlainParse {
  private PlainParse() {}

  public static void main(String[] files) throws IOException {
    JsonFactory factory = new JsonFactory();
    long tokens = 0;
    for (String file : files) {
      try (JsonParser parser = factory.createParser(Path.of(file).toFile())) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      }
    }
    System.out.println(tokens + " tokens");
  }
}
