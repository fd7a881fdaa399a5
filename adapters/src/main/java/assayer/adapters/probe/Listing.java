package assayer.adapters.probe;

import assayer.adapters.wire.Delivery;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a server says of the model it serves, when it is asked for that alone.
 *
 * @param identity the model, a digest or a revision; "" where it does not say
 * @param context tokens that it can read at most, as far as it says
 * @param trouble why it did not answer
 */
public record Listing(String identity, OptionalLong context, Optional<String> trouble) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Names that servers have for the length of their context, wherever they put it. */
  private static final List<String> CONTEXT =
      List.of(
          "max_model_len",
          "context_length",
          "context_window",
          "inputTokenLimit",
          "max_input_length",
          "max_input_tokens",
          "max_total_tokens",
          "n_ctx");

  /** It did not answer. */
  static Listing missing(String trouble) {
    return new Listing("", OptionalLong.empty(), Optional.of(trouble));
  }

  /**
   * Out of the answer.
   *
   * @param reader tells the identity in a body
   * @param model the name the model is asked by
   */
  public static Listing of(Delivery delivery, Reader reader, String model) {
    if (delivery instanceof Delivery.Undelivered not) {
      return missing(Ruling.words(not.kind()) + ": " + Shown.line(not.message()));
    }
    Delivery.Delivered here = (Delivery.Delivered) delivery;
    return new Listing(
        Shown.line(reader.identity(here)),
        context(here.response().body(), model),
        Optional.empty());
  }

  /** Tells an identity. */
  @FunctionalInterface
  public interface Reader {
    String identity(Delivery.Delivered answer);
  }

  /** The length of the context, of several models that of the one asked for. */
  static OptionalLong context(String body, String model) {
    try {
      JsonNode answer = MAPPER.readTree(body);
      for (JsonNode listed : answer.path("data")) {
        if (listed.path("id").asText("").equals(model)) {
          return told(listed);
        }
      }
      return answer.path("data").isArray() ? OptionalLong.empty() : told(answer);
    } catch (JsonProcessingException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong told(JsonNode model) {
    for (JsonNode place : List.of(model, model.path("default_generation_settings"))) {
      for (String name : CONTEXT) {
        if (place.path(name).canConvertToLong() && place.path(name).longValue() > 0) {
          return OptionalLong.of(place.path(name).longValue());
        }
      }
    }
    return OptionalLong.empty();
  }

  /** Whether the model is listed, and what is told of it. */
  public Ruling ruling() {
    if (trouble.isPresent()) {
      return Ruling.warning("what the server runs could not be asked: " + trouble.get());
    }
    String told = context.isPresent() ? ", context of " + context.getAsLong() + " tokens" : "";
    Ruling ruling =
        identity.isEmpty()
            ? Ruling.warning("the server does not list the model that is asked for" + told)
            : Ruling.pass("the server runs " + Shown.quoted(identity) + told)
                .with("identity", identity);
    return context.isPresent() ? ruling.with("context-length", context.getAsLong()) : ruling;
  }
}
