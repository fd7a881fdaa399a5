package assayer.adapters.local.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UnpackedTest {

  @Test
  void folder_isThatOfALoadedLibrary() {
    assertEquals(
        Optional.of(Path.of("/tmp/a b/onnxruntime-java12")),
        Unpacked.find(
            List.of(
                "7f00-7f01 r-xp 00000000 08:01 42  /lib/x86_64-linux-gnu/libc.so.6",
                "7f02-7f03 r-xp 00000000 08:01 43  /tmp/a b/onnxruntime-java12/libonnxruntime.so")));
    assertEquals(
        Optional.empty(),
        Unpacked.find(
            List.of(
                "7f02-7f03 r-xp 00000000 08:01 43  /opt/onnxruntime/libonnxruntime.so",
                "7f02-7f03 r-xp 0 08:01 43  /tmp/onnxruntime-java1/libonnxruntime.so (deleted)")));
  }

  @Test
  void nothingStays_onceTheLibrariesAreLoaded() throws IOException {
    Path loaded = Path.of("/proc/self/maps");
    assumeTrue(Files.exists(loaded), "only Linux says what is loaded");
    assumeTrue(!Engines.hasCuda(), "libraries for CUDA are unpacked later");
    assumeTrue(System.getProperty("onnxruntime.native.path") == null, "nothing was unpacked");
    Engines.start();
    List<String> lines =
        Files.readAllLines(loaded).stream()
            .filter(line -> line.contains("/onnxruntime-java"))
            .toList();
    assertFalse(lines.isEmpty());
    for (String line : lines) {
      assertTrue(line.endsWith(" (deleted)"), line);
      String library = line.substring(line.indexOf('/'), line.length() - " (deleted)".length());
      assertFalse(Files.exists(Path.of(library).resolveSibling("")), library);
    }
  }
}
