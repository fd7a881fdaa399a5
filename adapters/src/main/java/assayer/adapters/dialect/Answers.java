package assayer.adapters.dialect;

import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.WireResponse;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Said;
import assayer.core.outcome.Token;
import assayer.core.outcome.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What all dialects do alike with an answer: parse it, look for an error in it, and read it. */
final class Answers {
  private static final int SHOWN = 200;

  private Answers() {}

  /** How one dialect reads. */
  interface Reader {

    /** One whole answer out of the parts of a stream. */
    JsonNode joined(List<JsonNode> parts);

    /** What it says; empty if what every answer must have is missing. */
    Optional<Heard> heard(JsonNode answer);

    /** What every answer must have, for a message. */
    String needed();
  }

  static Outcome<Completion> read(WireResponse response, int attempts, Reader reader) {
    Documents documents;
    try {
      documents = Documents.of(response.body());
    } catch (IOException e) {
      return malformed("the answer is not JSON: " + start(response.body()), attempts);
    }
    if (documents.parts().isEmpty()) {
      return malformed("the answer is empty", attempts);
    }
    JsonNode answer = whole(documents, reader);
    Optional<Trouble> trouble =
        Stream.concat(documents.parts().stream(), Stream.of(answer))
            .flatMap(part -> Trouble.in(part).stream())
            .findFirst();
    if (trouble.isPresent()) {
      return failed(trouble.get().kind(), trouble.get().message(), attempts);
    }
    Optional<Heard> heard = reader.heard(answer);
    if (heard.isEmpty()) {
      String missing = "the answer has no " + reader.needed() + ": ";
      return malformed(missing + start(response.body()), attempts);
    }
    boolean cut = documents.streamed() && heard.get().word().isEmpty();
    return cut
        ? malformed("the answer came as a stream and broke off", attempts)
        : heard.get().outcome(attempts);
  }

  private static JsonNode whole(Documents documents, Reader reader) {
    return documents.streamed() ? reader.joined(documents.parts()) : documents.parts().get(0);
  }

  /** The tokens of an answer as the endpoint wrote them; none where it is no answer. */
  static List<Token> written(WireResponse response, Reader reader) {
    try {
      Documents documents = Documents.of(response.body());
      return documents.parts().isEmpty()
          ? List.of()
          : reader.heard(whole(documents, reader)).map(Heard::tokens).orElse(List.of());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Only the beginning, in one line: bodies may be long, and messages are read by people. */
  private static String start(String body) {
    String line = body.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }

  private static Outcome<Completion> malformed(String message, int attempts) {
    return failed(FailureKind.MALFORMED, message, attempts);
  }

  private static Outcome<Completion> failed(FailureKind kind, String message, int attempts) {
    Exchange exchange = new Exchange(List.of(), "", Usage.UNKNOWN, attempts, 0);
    return new Outcome.Failed<>(kind, message, attempts, exchange);
  }

  /** A filter that spoke as an error. */
  static Outcome<Completion> filtered(Delivery.Undelivered error) {
    List<Said> said = List.of(new Said("", "", Finish.FILTERED));
    Exchange exchange = new Exchange(said, "", Usage.UNKNOWN, error.attempts(), 0);
    return new Outcome.Refused<>(error.message(), exchange);
  }

  /** A word for an end that is not in a dialect's list is kept, and means nothing known. */
  static Finish finish(Map<String, Finish> words, String word) {
    return words.getOrDefault(word, Finish.UNKNOWN);
  }

  /** A body that is only looked at for one fact; missing where it is no JSON. */
  static JsonNode fact(WireResponse response) {
    try {
      return Json.reader().readTree(response.body());
    } catch (IOException e) {
      return Json.object();
    }
  }

  /** The model asked for in a list of models; "root" tells what an alias or adapter stands for. */
  static String listed(WireResponse response, Target target) {
    for (JsonNode model : fact(response).path("data")) {
      if (Json.text(model, "id").equals(target.model())) {
        String root = Json.text(model, "root");
        return root.isEmpty() ? target.model() : root;
      }
    }
    return "";
  }
}
