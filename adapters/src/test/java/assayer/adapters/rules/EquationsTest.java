package assayer.adapters.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "So 3 + 4 = 7.",
        "It costs 4 × $2.50 = $10.",
        "12 - 20 = -8 and 6 ÷ 4 = 1.5",
        "12 − 20 = −8",
        "(2 + 3) * 4 = 20",
        "2^3 = 8, 2³ = 8",
        "-2^2 + 5 = 1",
        "(-2) × (-3) = 6",
        "1,200 + 34 = 1,234",
        "10 / 3 = 3.33",
        "2 / 3 = 0.67",
        "2 / 3 = 0.66",
        "1/2 + 1/3 = 5/6",
        "15% of 240 = 36",
        "12 / 60 × 100 = 20%",
        "100% - 15% = 85%",
        "3 apples + 4 apples = 7 apples",
        "3 x 4 = 12",
        "$\\frac{1}{2} \\times 8 = 4$",
        "\\(3 \\cdot \\left(2 + 1\\right) = 9\\)",
        "\\[ 48 \\text{ km} + 2 \\text{ km} = \\boxed{50} \\]",
        "(3 + 4 = 7)",
        "**3 + 4 = 7**",
        "1. 3 + 4 = 7",
        "- 3 + 4 = 7",
        "3x = 20 - 5 = 15",
        "2(3 + 4) = 14",
        "3 times 4 = 12",
      })
  void equations_thatHold_areFoundAndHold(String text) {
    List<Equation> equations = Equations.in(text);
    assertEquals(true, !equations.isEmpty() && equations.stream().allMatch(Equation::holds), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "So 3 + 4 = 8.",
        "It costs 4 × $2.50 = $11.",
        "12 - 20 = 8",
        "(2 + 3) * 4 = 14",
        "10 / 3 = 3.4",
        "10 / 4 = 2.6",
        "15% of 240 = 37",
        "1/2 + 1/3 = 2/5",
        "3 + 4 = 7 + 1 = 8",
        "\\frac{3}{4} + \\frac{1}{4} = 2",
        "3x = 20 - 5 = 25",
        "2000 - 1,5 = 1, but 7 + 7 = 15",
        "the sum is -3 + 5 = -2",
      })
  void equations_thatAreFalse_areFoundAndFalse(String text) {
    List<Equation> equations = Equations.in(text);
    assertEquals(1, equations.stream().filter(equation -> !equation.holds()).count(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no numbers here",
        "x = 5",
        "2x + 3 = 7",
        "7 = 3 + 2x",
        "x - 5 = 3",
        "6S + 9 = 27",
        "Day 2 = 10 + 5",
        "5 km + 300 m = 5.3 km",
        "5 quarters = 5 × 25",
        "sin 30 + 1 = 7",
        "f(2) = 2 + 9",
        "17 mod 5 = 2",
        "9 ÷ 7 = 1 with a remainder of 2",
        "3\\frac{1}{2} + 1 = 9",
        "5! = 120",
        "3 + 4 ≠ 8",
        "log_2(8) = 3 + 1",
        "8/2(4) = 1",
        "240 + 10% = 264",
        "1 / 0 = 5",
        "1 = 2",
        "3 + = 7",
        "= = =",
        "((((",
      })
  void statements_thatCannotBeChecked_areLeftAlone(String text) {
    assertEquals(List.of(), Equations.in(text), text);
  }

  @Test
  void explanation_saysWhatItComesTo() {
    assertEquals(
        "12 × 3 = 35 does not hold; it comes to 36",
        Equations.in("Now 12 × 3 = 35.").get(0).explained());
  }

  @Test
  void numbers_thatWouldBeHuge_areRefusedAtOnce() {
    String tower = "9^9^9 = 1, 9^64^64 = 1, (9^60)^60 = 2, 2^99999999999 = 3";
    String deep = "(".repeat(50_000) + "1" + ")".repeat(50_000) + " + 1 = 2";
    String product = "9^60 * ".repeat(10_000) + "1 = 1";
    String letters = "x = y + 1 ".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (String text : List.of(tower, deep, product, letters)) {
            assertEquals(List.of(), Equations.in(text));
          }
        });
  }
}
