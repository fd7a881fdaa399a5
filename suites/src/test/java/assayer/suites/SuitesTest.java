package assayer.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SuitesTest {
  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Suite<?> suite : ServiceLoader.load(Suite.class)) {
      ids.add(suite.id());
    }
    return ids;
  }

  @Test
  void ids_areWordsAndDifferent() {
    assertTrue(ids().size() > 1);
    assertEquals(ids().size(), ids().stream().distinct().count());
    ids().forEach(id -> assertTrue(id.matches("[a-z]+(-[a-z]+)*"), id));
  }

  @Test
  void everySuite_standsInTheTable() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    ids().forEach(id -> assertTrue(readme.contains("\n| `" + id + "` | `"), id));
  }
}
