package assayer.suites.robustness.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TransformationsTest {
  private static final List<String> PIECES =
      List.of(
          "The sum is 3 + 4 = 7. ",
          "**Bold** ",
          "\n",
          "\n- item one\n",
          "```python\nx = 1\n```\n",
          "```",
          "`a`",
          "$x^2$",
          "0.5 × 8 = 4",
          "12345 = 12345",
          "50 %",
          "is ",
          "\uD83D\uDE00",
          "\uD83D",
          "|a|b|\n",
          "\\boxed{12}",
          "answer is B. ",
          "\u0000",
          "Therefore, ",
          "not ",
          "1. first\n",
          "https://x.y/z ",
          "<b>",
          "x: ",
          "\r\n",
          "٣ + ٤ = ٧ ",
          "a_b = c\n");

  private static String rewritten(String id, String text) {
    return rewritten(id, "?", List.of(text), false).parts().get(0);
  }

  private static Passage rewritten(String id, String prompt, List<String> parts, boolean inSteps) {
    Passage passage = new Passage("", prompt, parts, inSteps);
    return passage.with(Transformations.byId().get(id).edits(passage, 5));
  }

  @Test
  void styles_areChangedAsSaid() {
    assertEquals("One is.  Two.\n", rewritten("white-space", "One is. Two."));
    assertEquals("One is.\nTwo.", rewritten("line-breaks", "One is. Two."));
    assertEquals("**First** a b", rewritten("markdown-added", "First a b"));
    assertEquals("Head\nbold text", rewritten("markdown-removed", "## Head\n**bold** text"));
    assertEquals("* one\n* two", rewritten("bullet-style", "- one\n- two"));
    assertEquals("- Some tea\n- more", rewritten("list-casing", "- some tea\n- More"));
    assertEquals("The cost : 3", rewritten("punctuation-spacing", "The cost: 3"));
    assertEquals("Consequently we don't.", rewritten("paraphrase", "Therefore we do not."));
  }

  @Test
  void numbers_keepTheirValue() {
    assertEquals("8 × 1/4 = 2", rewritten("number-format", "8 × 0.25 = 2"));
    assertEquals("8 × 0.25 = 2", rewritten("number-format", "8 × 1/4 = 2"));
    assertEquals("12,345 + 5 = 12,350", rewritten("number-format", "12345 + 5 = 12350"));
    assertEquals("a 5% rise of 3km", rewritten("unit-format", "a 5 % rise of 3 km"));
    for (String kept :
        List.of(
            "8 ÷ 0.5 = 16",
            "7 / 13 = 0.5",
            "version 0.5",
            "on 1/2/2020",
            "code 12345",
            "2 1/2 × 4 = 10",
            "(1,234)",
            "$0.5 × 2 = $1")) {
      assertEquals(kept, rewritten("number-format", kept));
    }
    assertEquals("17 % 5", rewritten("unit-format", "17 % 5"));
  }

  @Test
  void code_isOnlyChangedByWhatIsForIt() {
    String text = "See.\n```python\n# add\ntotal = 1\nprint(total)\n```\nOne is. Two.";
    for (Map.Entry<String, Transformation> each : Transformations.byId().entrySet()) {
      Passage passage = new Passage("", "?", List.of(text), false);
      String after = passage.with(each.getValue().edits(passage, 5)).parts().get(0);
      boolean keeps = each.getValue().relation().keepsMeaning();
      boolean untouched = after.contains("```python\n# add\ntotal = 1\nprint(total)\n```");
      assertEquals(keeps && !each.getKey().startsWith("code-"), keeps && untouched, each.getKey());
    }
    assertEquals(
        "See.\n```python\n# add\ntotal_value = 1\nprint(total_value)\n```\nOne is. Two.",
        rewritten("code-identifiers", text));
    assertFalse(rewritten("code-comments", text).contains("# add"));
  }

  @Test
  void names_thatOthersMayKnow_stay() {
    for (String code :
        List.of(
            "x = 1\nf(x=2)",
            "x = 1\na.x",
            "x = 1\ns = 'x'",
            "x = 1\n# x is one",
            "def f(x):\n  x = 1",
            "x = 1\nx_value = 2",
            "let x = 1\ng({x})")) {
      String text = "```python\n" + code + "\n```\n";
      assertFalse(rewritten("code-identifiers", text).contains("x_value ="), code);
      assertTrue(rewritten("code-identifiers", text).contains("x = 1"), code);
    }
    String explained = "The x is one.\n```python\nx = 1\n```\n";
    assertEquals(explained, rewritten("code-identifiers", explained));
  }

  @Test
  void meaning_isChangedAsSaid() {
    assertEquals("So the sum is not 7.", rewritten("negation", "So the sum is 7."));
    assertEquals("It is not true that: So x = 7.", rewritten("negation", "So x = 7."));
    assertEquals("3 - 4 = 7", rewritten("swapped-operator", "3 + 4 = 7"));
    assertEquals("2 × 2 = 4", rewritten("swapped-operator", "2 × 2 = 4"));
    assertEquals("It is 1/1, from 3-4.", rewritten("swapped-operator", "It is 1/1, from 3-4."));
    String wrong = rewritten("wrong-answer", "5 + 5 = 10.\nThe answer is \\boxed{10}.");
    assertTrue(wrong.matches("5 \\+ 5 = 10\\.\nThe answer is \\\\boxed\\{1[1-9]}\\."), wrong);
    assertTrue(rewritten("wrong-answer", "The answer is B.").matches("The answer is [ACD]\\."));
    assertFalse(rewritten("other-prompt", "Yes.").contains("Yes"));
  }

  @Test
  void steps_areDroppedAndSwapped() {
    List<String> steps = List.of("So 6 + 5 = 11.", "Note this.", "Then 11 × 4 = 44.", "It is 44.");
    List<String> dropped = rewritten("dropped-step", "?", steps, true).parts();
    assertEquals(3, dropped.size());
    assertTrue(dropped.contains("Note this.") && dropped.contains("It is 44."));
    assertEquals(
        List.of("Then 11 × 4 = 44.", "Note this.", "So 6 + 5 = 11.", "It is 44."),
        rewritten("shuffled-steps", "?", steps, true).parts());
    List<String> known = List.of("9 + 7 = 16.", "8 - 1 = 7.", "9 + 7 = 16.");
    assertEquals(known, rewritten("shuffled-steps", "?", known, true).parts(), "7 was known");
    List<String> free = List.of("Buy 3 + 4 = 7 eggs.", "Buy 8 + 9 = 17 pens.", "Go home.");
    assertEquals(free, rewritten("shuffled-steps", "?", free, true).parts());
  }

  @Test
  void anyText_canBeRewrittenByAnyPartOfTheEdits() {
    SplittableRandom random = new SplittableRandom(3);
    int applied = 0;
    for (int i = 0; i < 300; i++) {
      boolean inSteps = random.nextBoolean();
      List<String> parts =
          IntStream.range(0, inSteps ? random.nextInt(1, 5) : 1)
              .mapToObj(part -> drawn(random))
              .toList();
      Passage passage = new Passage("", "?", parts, inSteps);
      for (Transformation each : Transformations.byId().values()) {
        List<Edit> edits = each.edits(passage, i);
        assertEquals(edits, each.edits(passage, i));
        List<Edit> some = edits.stream().filter(edit -> random.nextBoolean()).toList();
        assertTrue(passage.with(some).parts().size() <= parts.size());
        assertTrue(passage.with(edits).parts().size() <= parts.size());
        assertEquals(passage, passage.with(List.of()));
        applied += edits.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(applied > 3000, "applied " + applied);
  }

  private static String drawn(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(0, 25); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @Test
  void overlappingEdits_areRefused() {
    Passage passage = new Passage("", "?", List.of("abcdef"), false);
    Edit one = Edit.replace(new Span(0, 0, 3), "x");
    Edit other = Edit.replace(new Span(0, 2, 4), "y");
    assertThrows(IllegalArgumentException.class, () -> passage.with(List.of(one, other)));
  }
}
