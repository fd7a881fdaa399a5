package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.Delivery.Delivered;
import assayer.adapters.wire.Delivery.Undelivered;
import assayer.adapters.wire.ErrorBody;
import assayer.adapters.wire.WireResponse;
import assayer.core.outcome.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What one line of the results says.
 *
 * @param id of the request; "" where it names none
 * @param delivery what became of it, as if it had been sent alone
 */
record Reply(String id, Delivery delivery) {
  private static final int GOOD = 200;

  /** It was answered. */
  static Reply answered(String id, JsonNode body) {
    return new Reply(
        id, new Delivered(new WireResponse(GOOD, Map.of(), Json.write(body), false, 0), 1));
  }

  /** It was answered with an error. */
  static Reply error(String id, int status, JsonNode body) {
    ErrorBody error = ErrorBody.read(status, body);
    String code = error.code().isEmpty() ? "" : " (" + error.code() + ")";
    String said = error.message().isEmpty() ? Courier.start(Json.write(body)) : error.message();
    String message = "an error in the batch" + code + ": " + said;
    return new Reply(id, new Undelivered(error.kind(), error.code(), message, 1));
  }

  /** It was not come to, as far as can be told. */
  static Reply failed(String id, FailureKind kind, String code, String message) {
    return new Reply(id, new Undelivered(kind, code, message, 0));
  }

  boolean answered() {
    return delivery instanceof Delivered;
  }
}
