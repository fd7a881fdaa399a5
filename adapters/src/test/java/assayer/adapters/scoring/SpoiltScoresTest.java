package assayer.adapters.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assayer.adapters.served.Authority;
import assayer.adapters.served.Fault;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scoring interface's small good answer, spoilt on its way: a failure of its own class. */
class SpoiltScoresTest {
  private static final Authority UNKNOWN = Authority.make();

  static Stream<Case> smallest() {
    return ScoringContractTest.smallest();
  }

  static Stream<Arguments> faults() {
    return smallest().flatMap(row -> Stream.of(Fault.values()).map(f -> Arguments.of(row, f)));
  }

  private static Case once(Case row, Fault fault) {
    return row.with("retries", "attempts", 1L).with("timeouts", "attempt", fault.patience());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faults")
  void spoiltAnswer_isAFailureOfItsClass(Case row, Fault fault) {
    Function<Received, Reply> good = Replies.of(row);
    Trial trial =
        Trial.of(
            once(row, fault),
            request ->
                request.method().equals("GET")
                    ? good.apply(request)
                    : fault.of(good.apply(request)));
    assertAll(trial, fault.kind());
    List<String> paths = trial.received().stream().map(Received::path).toList();
    assertFalse(paths.contains(Fault.ELSEWHERE), "a redirect was followed");
  }

  @ParameterizedTest
  @MethodSource("smallest")
  void serverOfAnUnknownAuthority_isNotAsked(Case row) {
    Trial trial =
        Trial.of(once(row, Fault.DROPPED), ScriptedServer.startTls(UNKNOWN, Replies.of(row)));
    assertAll(trial, FailureKind.NETWORK);
    assertEquals(List.of(), trial.received());
  }

  private static void assertAll(Trial trial, FailureKind kind) {
    assertFalse(trial.outcomes().isEmpty(), "nothing was asked");
    for (Outcome<?> outcome : trial.outcomes()) {
      Outcome.Failed<?> failed = assertInstanceOf(Outcome.Failed.class, outcome);
      assertEquals(kind, failed.kind(), failed.message());
    }
  }
}
