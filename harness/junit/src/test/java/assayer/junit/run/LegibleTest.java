package assayer.junit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LegibleTest {

  @Test
  void whatXmlCannotHold_isWrittenOut() {
    assertEquals("a\\u001b[31mb", Legible.of("a\u001b[31mb"));
    assertEquals("\\u0000\\ufffe\\ud800", Legible.of("\u0000\ufffe\ud800"));
    assertEquals("\\u202e\\u2028", Legible.of("\u202e\u2028"));
  }

  @Test
  void whatPeopleRead_stays() {
    assertEquals("Grüße, 世界 😀 <&>\n\"'", Legible.of("Grüße, 世界 😀 <&>\n\"'"));
  }

  @Test
  void line_isOneAndNeverBlank() {
    assertEquals("a b", Legible.line("a\nb"));
    assertEquals("(blank)", Legible.line(" \n "));
  }
}
