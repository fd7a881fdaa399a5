package assayer.adapters.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.batch.Desk.Session;
import assayer.adapters.dialect.Json;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever moment a process dies at, nothing is paid for twice and nothing is lost. */
class CrashTest {
  private static final BatchSettings PATIENT = Desk.waiting(Duration.ofSeconds(20));

  @TempDir Path folder;

  static Stream<Host> hosts() {
    return BatchContractTest.hosts();
  }

  /** A folder as a process leaves it that dies when the endpoint gets a request, or has done it. */
  private record Moment(String request, Path copy) {}

  private final List<Moment> moments = new ArrayList<>();

  private Reply watched(Host host, Received request) {
    keep("before " + request.method() + " " + request.path());
    Reply reply = host.apply(request);
    keep("after " + request.method() + " " + request.path());
    return reply;
  }

  private void keep(String what) {
    Path copy = folder.resolve("moment" + moments.size());
    try (Stream<Path> files = Files.walk(folder.resolve("run"))) {
      for (Path file : files.toList()) {
        Path there = copy.resolve(folder.resolve("run").relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    moments.add(new Moment(what, copy));
  }

  /**
   * A whole run is recorded with the state of its folder at every request. Then each state is gone
   * on with, by an endpoint that has made the batch exactly if the request that makes it was done.
   */
  @ParameterizedTest
  @MethodSource("hosts")
  void everyMomentOfARun_canBeGoneOnFrom(Host host) throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    try (Desk desk = Desk.of(host, run, request -> watched(host, request))) {
      desk.session("a", "b");
      host.finish();
      assertEquals(Desk.answers("a", "b"), desk.session("a", "b").shown());
      keep("at the end");
      List<Moment> all = List.copyOf(moments);
      assertTrue(all.size() >= 6, "moments: " + all);
      int made = 1;
      for (Moment moment : all) {
        boolean is = !isBeforeTheMaking(all, moment);
        Desk again = new Desk(host, desk.server(), moment.copy());
        Session session = again.session(is ? PATIENT : Desk.AT_ONCE, "a", "b");
        made += is ? 0 : 1;
        assertEquals(made, host.made().size(), moment.request());
        host.finish();
        List<String> answers = is ? session.shown() : again.session("a", "b").shown();
        assertEquals(Desk.answers("a", "b"), answers, moment.request());
      }
    }
  }

  private static boolean isBeforeTheMaking(List<Moment> all, Moment moment) {
    for (Moment earlier : all) {
      if (earlier.request().startsWith("before POST")
          && earlier.request().matches(".*(/batches|:batchGenerateContent)")) {
        return all.indexOf(moment) < all.indexOf(earlier);
      }
    }
    throw new AssertionError("no batch was made: " + all);
  }

  /** The process is killed by the endpoint itself, which has made the batch and says nothing. */
  @Test
  void processKilledWhileTheBatchIsMade_findsItAgain() throws Exception {
    OpenAiHost host = new OpenAiHost();
    try (Desk desk = Desk.of(host, folder)) {
      Process process = asking(desk.server().origin());
      host.afterMaking =
          reply -> {
            process.destroyForcibly();
            return reply;
          };
      assertEquals(137, process.waitFor(), "killed, not ended");
      assertEquals(2, host.only().requests.size());
      assertTrue(Files.readString(folder.resolve(Ledger.FILE)).endsWith("\"}\n"));
      host.afterMaking = reply -> reply;
      host.finish();
      assertEquals(Desk.answers("a", "b"), desk.session("a", "b").shown());
      assertEquals(1, host.made().size());
    }
  }

  private Process asking(URI origin) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            CrashTest.class.getName(),
            origin.toString(),
            folder.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.DISCARD)
        .start();
  }

  /** Asks in a process of its own. */
  public static void main(String[] arguments) {
    URI origin = URI.create(arguments[0]);
    Host host = new OpenAiHost();
    try (BatchWire wire = Desk.open(host, origin, Path.of(arguments[1]), PATIENT)) {
      Desk.ask(host, origin, wire, "a", "b").join();
    }
  }

  /** Wherever its last line breaks off, a ledger never leads to a second batch. */
  @Test
  void ledgerCutAnywhere_neverLeadsToASecondBatch() throws IOException {
    OpenAiHost host = new OpenAiHost();
    try (Desk desk = Desk.of(host, folder)) {
      desk.session("a");
      host.finish();
      String ledger = Files.readString(folder.resolve(Ledger.FILE));
      int sending = ledger.indexOf('\n', ledger.indexOf("\"sending\"")) + 1;
      for (int end = sending; end < ledger.length(); end += 17) {
        Files.writeString(folder.resolve(Ledger.FILE), ledger.substring(0, end));
        assertEquals(Desk.answers("a"), desk.session("a").shown(), "cut after " + end);
        assertEquals(1, host.made().size(), "cut after " + end);
      }
    }
  }

  /** The interface bears no mark of ours, so a batch of the same size may be anybody's. */
  @Test
  void strangeBatchesOfTheSameSize_areNotTakenForOurs() {
    AnthropicHost host = new AnthropicHost();
    try (Desk desk = Desk.of(host, folder)) {
      host.beforeMaking = request -> Optional.of(Reply.dropped());
      desk.session("a");
      host.make("msgbatch_strange", Map.of("somebody-s", Json.object()), Json.object());
      Session unclear = desk.session(Desk.waiting(Duration.ofMillis(400)), "a");
      assertEquals(Desk.pending(1), unclear.shown());
      assertTrue(
          unclear.message(0).contains("batch msgbatch_strange may be it, which will be known once"),
          unclear.message(0));
      host.beforeMaking = request -> Optional.empty();
      host.finish();
      assertEquals(
          Desk.pending(1), desk.session(Desk.waiting(Duration.ofMillis(600)), "a").shown());
      assertEquals(2, host.made().size(), "the strange one has ended and is none of ours");
      host.finish();
      assertEquals(Desk.answers("a"), desk.session("a").shown());
    }
  }

  @Test
  void lostBatch_isFoundOnALaterPage() {
    OpenAiHost host = new OpenAiHost();
    try (Desk desk = Desk.of(host, folder)) {
      host.afterMaking = reply -> Reply.dropped();
      desk.session("a");
      host.afterMaking = reply -> reply;
      for (int i = 0; i < 7; i++) {
        host.make("batch_strange" + i, Map.of(), Json.object());
      }
      host.pageSize = 3;
      host.finish();
      assertEquals(Desk.answers("a"), desk.session("a").shown());
      assertEquals(8, host.made().size());
    }
  }
}
