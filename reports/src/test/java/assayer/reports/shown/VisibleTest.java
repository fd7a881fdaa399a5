package assayer.reports.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void ordinaryText_staysTheSameObject() {
    String text = "skywork-reward 模型 نموذج é 🙂";
    assertSame(text, Visible.of(text));
  }

  @Test
  void hiddenCharacters_getAMark() {
    assertEquals("a␀␛[31m␊␉␡", Visible.of("a\u0000\u001b[31m\n\t\u007f"));
    assertEquals("⟨U+202E⟩evil", Visible.of("\u202eevil"));
    assertEquals("a⟨U+200B⟩b⟨U+FEFF⟩", Visible.of("a\u200bb\ufeff"));
    assertEquals("⟨U+0085⟩⟨U+2028⟩⟨U+3164⟩", Visible.of("\u0085\u2028\u3164"));
    assertEquals("⟨U+D800⟩x⟨U+DC00⟩", Visible.of("\ud800x\udc00"));
    assertEquals("⟨U+FFFF⟩⟨U+E0041⟩", Visible.of("\uffff" + Character.toString(0xE0041)));
  }

  @Test
  void whatIsShown_isShownAsItIs() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      String text = "" + (char) random.nextInt(0x10000) + (char) random.nextInt(0x10000);
      String shown = Visible.of(text);
      assertEquals(shown, Visible.of(shown));
      String back = new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertEquals(shown, back);
    }
  }

  @Test
  void longText_isCutAndSaysSo() {
    String cut = Visible.of("🙂".repeat(5_000), 10);
    assertTrue(cut.startsWith("🙂".repeat(10) + "…"), cut);
    assertTrue(cut.endsWith("(4,990 more characters)"), cut);
    assertEquals("abc…", Visible.brief("abcdef", 4));
    assertEquals("abcd", Visible.brief("abcd", 4));
  }
}
