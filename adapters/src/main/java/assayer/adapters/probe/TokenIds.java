package assayer.adapters.probe;

import assayer.adapters.wire.Delivery;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tokens that a server makes of a text, or why they are not known.
 *
 * @param ids their numbers
 * @param trouble why there are none
 */
public record TokenIds(List<Integer> ids, Optional<String> trouble) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Copies the list. */
  public TokenIds {
    ids = List.copyOf(ids);
  }

  /** They are not known. */
  public static TokenIds missing(String why) {
    return new TokenIds(List.of(), Optional.of("the server tells no tokens: " + why));
  }

  /** They are known. */
  public static TokenIds known(List<Integer> ids) {
    return new TokenIds(ids, Optional.empty());
  }

  /** Out of an answer whose member "tokens" is a list of numbers. */
  public static TokenIds of(Delivery delivery) {
    if (delivery instanceof Delivery.Undelivered not) {
      return missing(Ruling.words(not.kind()) + ": " + Shown.line(not.message()));
    }
    try {
      JsonNode tokens =
          MAPPER.readTree(((Delivery.Delivered) delivery).response().body()).path("tokens");
      List<Integer> ids = new ArrayList<>();
      for (JsonNode token : tokens) {
        if (!token.canConvertToInt()) {
          return missing("a token is " + Shown.quoted(token.toString()));
        }
        ids.add(token.intValue());
      }
      return known(ids);
    } catch (JsonProcessingException e) {
      return missing("the answer is not JSON");
    }
  }

  /** One or the other. */
  public <T> T fold(Function<List<Integer>, T> known, Function<String, T> unknown) {
    return trouble.isPresent() ? unknown.apply(trouble.get()) : known.apply(ids);
  }
}
