package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.tests.process.Assayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on a disk that is full says so, keeps what it has, and goes on when there is room. */
final class FullDiskTest {
  private static final String RUN =
      """
      name: large
      models:
        random: {adapter: control, kind: random}
      runs:
        - {suite: preference-accuracy, dataset: {name: generated, count: 5000}}
      """;

  @TempDir Path folder;
  private Path disk = Path.of("");

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted = done("mount", "-t", "tmpfs", "-o", "size=300k", "none", disk.toString());
    Assumptions.assumeTrue(mounted, "a small disk cannot be mounted by this user");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    done("umount", disk.toString());
  }

  private static boolean done(String... command) throws IOException, InterruptedException {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such command here
    }
  }

  @Test
  void fullDisk_isSaid_andTheRunGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("run.yaml"), RUN);
    Assayer assayer = Assayer.in(folder);
    Assayer.Ended full = assayer.run("run", "run.yaml", "--out", "disk/out", "--quiet");
    assertEquals(
        "assayer: a file cannot be read or written: no space left on device; mend that and give the"
            + " same command again, what was stored is kept",
        full.err().strip());
    assertEquals(3, full.status());
    done("mount", "-o", "remount,size=10m", disk.toString());
    Assayer.Ended more = assayer.run("run", "run.yaml", "--out", "disk/out", "--quiet");
    assertEquals(0, more.status(), more.toString());
    assertEquals(0, assayer.run("run", "run.yaml", "--out", "whole", "--quiet").status());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("whole/results.json")),
        Files.readAllBytes(disk.resolve("out/results.json")));
  }
}
