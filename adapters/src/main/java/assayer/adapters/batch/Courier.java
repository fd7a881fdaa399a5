package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.Delivery.Delivered;
import assayer.adapters.wire.Delivery.Undelivered;
import assayer.adapters.wire.LineSink;
import assayer.adapters.wire.Wire;
import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletionStage;

/** Sends what a batch needs, one request after another, and waits for each answer. */
record Courier(Wire wire, Route route) {
  private static final int SHOWN = 200;

  Got<WireResponse> send(WireRequest request) {
    return got(wire.send(request));
  }

  /** For an answer that must be a JSON object. */
  Got<JsonNode> ask(WireRequest request) {
    return send(request).then(Courier::json);
  }

  /** For an answer whose lines are kept elsewhere. */
  Got<WireResponse> lines(WireRequest request, LineSink sink) {
    return got(wire.lines(request, sink));
  }

  private static Got<WireResponse> got(CompletionStage<Delivery> sent) {
    Delivery delivery = sent.toCompletableFuture().join();
    return delivery instanceof Delivered delivered
        ? Got.of(delivered.response())
        : Got.not((Undelivered) delivery);
  }

  static Got<JsonNode> json(WireResponse response) {
    return Json.object(response.body())
        .<Got<JsonNode>>map(Got::of)
        .orElseGet(() -> Got.malformed("the answer is no JSON object: " + start(response.body())));
  }

  /** A name that every answer must give. */
  static Got<String> named(JsonNode answer, String member) {
    String name = Json.text(answer, member);
    return name.isEmpty()
        ? Got.malformed("the answer has no \"%s\": %s".formatted(member, start(Json.write(answer))))
        : Got.of(name);
  }

  /** Somebody else's text for a person: only the beginning, in one line. */
  static String start(String body) {
    String line = body.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
