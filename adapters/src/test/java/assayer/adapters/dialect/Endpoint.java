package assayer.adapters.dialect;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.Wire;
import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.Wires;
import assayer.core.model.Conditions;
import assayer.core.model.GenerateQuestion;
import assayer.core.option.Options;
import assayer.core.option.Problems;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/** Test material: a dialect that talks to a scripted server over the real wire. */
record Endpoint(ScriptedServer server, Wire wire, Dialect dialect, Target target, Sampling sampling)
    implements AutoCloseable {

  /** Options are read as in a run; the server stands in for the host they name. */
  static Endpoint of(String id, JsonNode row, Function<Received, Reply> script) {
    return of(id, row, ScriptedServer.start(script));
  }

  /** The same with a server that is there. */
  static Endpoint of(String id, JsonNode row, ScriptedServer server) {
    Problems problems = new Problems();
    String base = server.origin() + row.path("base").asText();
    Options options = Table.of(id).options(row, base, problems);
    var environment = Table.environment(row);
    Dialect dialect = Dialects.named(id).orElseThrow().configured(options, environment);
    Sampling sampling = Sampling.read(options, dialect);
    Address address =
        Address.read(options, dialect.access(), environment)
            .orElseThrow(() -> new AssertionError(problems.list()));
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.list());
    }
    return new Endpoint(
        server,
        Wires.open(address.target().origin(), address.wire(), Conditions.of(0)),
        dialect,
        address.target(),
        sampling);
  }

  Outcome<Completion> ask() {
    return ask(Table.question(Json.object()));
  }

  Outcome<Completion> ask(GenerateQuestion question) {
    Delivery delivery = send(dialect.request(target, sampling, question));
    if (delivery instanceof Delivery.Delivered delivered) {
      return dialect.read(delivered.response(), delivered.attempts());
    }
    Delivery.Undelivered error = (Delivery.Undelivered) delivery;
    return dialect
        .meant(error)
        .orElseGet(() -> new Outcome.Failed<>(error.kind(), error.message(), error.attempts()));
  }

  String identity() {
    WireRequest request = dialect.identity(target).orElseThrow();
    Delivery delivery = send(request);
    return dialect.identity(((Delivery.Delivered) delivery).response(), target);
  }

  private Delivery send(WireRequest request) {
    return wire.send(request).toCompletableFuture().join();
  }

  /** The one request that came. */
  Received received() {
    List<Received> all = server.received();
    if (all.size() != 1) {
      throw new AssertionError("one request was expected, got " + all);
    }
    return all.get(0);
  }

  @Override
  public void close() {
    wire.close();
    server.close();
  }
}
