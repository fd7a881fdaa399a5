package assayer.adapters.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.WireResponse;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.outcome.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers show, without any server. */
class RulingsTest {

  private static Delivery answer(String body) {
    return new Delivery.Delivered(new WireResponse(200, Map.of(), body, false, 1), 1);
  }

  @ParameterizedTest
  @CsvSource({
    "m, m, PASS",
    "org/m-7b, m-7b, PASS",
    "gpt-x, gpt-x-2026-01-01 (fp_1), PASS",
    "gpt-x, gpt-y, WARNING",
    "gpt-x-large, gpt-x, WARNING",
    "gpt-x, '', NOT_SUPPORTED",
    "'', anything, PASS"
  })
  void servedModel_isTheOneAskedFor(String asked, String served, Status status) {
    assertEquals(status, Name.served(asked, served).status());
  }

  @ParameterizedTest
  @CsvSource({
    "MODEL_NOT_FOUND, PASS",
    "BAD_REQUEST, WARNING",
    "AUTH, WARNING",
    "SERVER, FAIL",
    "TIMEOUT, FAIL",
    "MALFORMED, FAIL"
  })
  void wrongName_isRefusedAsSuch(FailureKind kind, Status status) {
    assertEquals(status, Name.wrongFailed(kind, "m").status());
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_LONG, PASS",
    "BAD_REQUEST, PASS",
    "NETWORK, FAIL",
    "SERVER, FAIL",
  })
  void tooLong_isRefused(FailureKind kind, Status status) {
    assertEquals(status, Length.failed(kind, "m").status());
  }

  @Test
  void tooLong_mayBeAnswered_onlyIfAllWasRead() {
    assertEquals(Status.PASS, Length.answered(612, 612).status());
    assertEquals(Status.FAIL, Length.answered(612, 611).status());
    assertEquals(Status.FAIL, Length.answered(612, -1).status());
    assertEquals(612, Length.text(Length.words(512)).split(" ").length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\":[{\"id\":\"n\",\"max_model_len\":1},{\"id\":\"m\",\"max_model_len\":8192}]}|8192",
        "{\"data\":[{\"id\":\"n\",\"max_model_len\":1}]}|-1",
        "{\"model_id\":\"m\",\"max_input_length\":512}|512",
        "{\"name\":\"models/m\",\"inputTokenLimit\":1048576}|1048576",
        "{\"default_generation_settings\":{\"n_ctx\":4096}}|4096",
        "{\"n_ctx\":-1}|-1",
        "{\"n_ctx\":\"4096\"}|-1",
        "[]|-1",
        "<html>|-1"
      })
  void context_isReadWhereverServersPutIt(String body, long context) {
    OptionalLong told = Listing.context(body, "m");
    assertEquals(context, told.orElse(-1));
  }

  @Test
  void listing_thatCannotBeAsked_isAWarning() {
    Delivery not = new Delivery.Undelivered(FailureKind.MODEL_NOT_FOUND, "", "HTTP 404", 1);
    Ruling ruling = Listing.of(not, here -> "x", "m").ruling();
    assertEquals(Status.WARNING, ruling.status());
    assertTrue(ruling.sentence().endsWith("model not found: HTTP 404"), ruling.sentence());
  }

  @Test
  void tokens_areNumbers_orAreNotKnown() {
    assertEquals(List.of(1, 2), TokenIds.of(answer("{\"tokens\":[1,2]}")).ids());
    for (String body : List.of("{\"tokens\":[\"a\"]}", "<html>")) {
      assertEquals(
          Status.NOT_SUPPORTED,
          TokenIds.of(answer(body)).fold(Specials::begin, Ruling::unsupported).status());
    }
    assertEquals(Status.NOT_SUPPORTED, Specials.begin(List.of(1)).status());
    assertEquals(Status.FAIL, Specials.separators(List.of(1, 2), List.of(), 1).status());
  }

  @Test
  void brokenQuestion_isAFinding_withoutItsWords() {
    Inquiry<String> broken =
        new Inquiry<>() {
          @Override
          public String id() {
            return "broken";
          }

          @Override
          public List<ProbeFinding> put(String subject) {
            throw new IllegalStateException("sekret");
          }
        };
    Tab tab = new Tab();
    tab.sent(3);
    List<ProbeFinding> findings = Interview.conduct("", tab, broken, List.of(broken));
    assertEquals(
        List.of(
            new ProbeFinding(
                "broken",
                Status.FAIL,
                "the question itself broke: IllegalStateException",
                Map.of(ProbeFinding.REQUESTS, "3"))),
        findings);
  }

  @Test
  void decimals_haveNoExponent() {
    assertEquals("0.0000001", Decimal.full(1e-7));
    assertEquals("0.000000123", Decimal.rounded(1.2345e-7));
    assertEquals("0", Decimal.full(0));
  }

  @Test
  void shownText_isOneLine_andNotLong() {
    assertEquals("a b", Shown.line(" a\n\u001b\u202e\tb "));
    assertEquals(163, Shown.line("x".repeat(10_000)).length());
  }
}
