package assayer.metrics.reference;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library against values other tools computed, as they are and changed in harmless ways. */
class ReferenceTest {

  static Stream<Case> all() {
    return Case.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void result_agreesWithReference(Case one) {
    check(one, new Input(one.input()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void result_isTheSame_inAnyOrderOfRows(Case one) {
    Operation operation = one.operation();
    assumeTrue(!operation.rows().isEmpty(), "order is part of the definition, or rows are counted");
    for (int seed = 0; seed < 3; seed++) {
      ObjectNode shuffled = one.input().deepCopy();
      for (String name : operation.rows()) {
        if (one.input().has(name)) { // some lists are optional
          shuffled.set(name, shuffled(one.input().path(name), seed));
        }
      }
      check(new Case(one.file(), withoutRowResults(one)), new Input(shuffled));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void notANumber_isRefused(Case one) {
    assumeTrue(!one.expected().has("error"), "refused anyway");
    for (String name : reals(one)) {
      ArrayNode list = one.input().path(name).deepCopy();
      if (!list.isEmpty()) {
        list.set(list.size() / 2, "NaN");
        ObjectNode changed = one.input().deepCopy();
        changed.set(name, list);
        assertThrows(
            IllegalArgumentException.class,
            () -> one.operation().compute(new Input(changed)),
            () -> one + " with NaN in " + name);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void minusZero_isZero(Case one) {
    assumeTrue(!one.expected().has("error"), "refused anyway");
    for (String name : reals(one)) {
      ArrayNode list = one.input().path(name).deepCopy();
      boolean minus = true;
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i).isNumber() && list.get(i).doubleValue() == 0) {
          list.set(i, minus ? -0.0 : 0.0);
          minus = !minus;
        }
      }
      ObjectNode changed = one.input().deepCopy();
      changed.set(name, list);
      check(one, new Input(changed));
    }
  }

  /** Lists the operation reads as real numbers. */
  private static List<String> reals(Case one) {
    Input input = new Input(one.input());
    Found unused = one.operation().compute(input);
    return List.copyOf(input.reals());
  }

  private static void check(Case one, Input input) {
    if (one.expected().has("error")) {
      assertThrows(
          IllegalArgumentException.class, () -> one.operation().compute(input), one::toString);
    } else {
      Comparison.of(one).check(one.expected(), one.operation().compute(input));
    }
  }

  /** A case whose results are not listed row by row, which a shuffle would move. */
  private static JsonNode withoutRowResults(Case one) {
    int rows = one.input().path(one.operation().rows().get(0)).size();
    ObjectNode json = one.json().deepCopy();
    if (json.path("expected") instanceof ObjectNode expected) {
      List<String> byRow = new ArrayList<>();
      expected
          .properties()
          .forEach(
              member -> {
                if (member.getValue().isArray() && member.getValue().size() == rows) {
                  byRow.add(member.getKey());
                }
              });
      expected.remove(byRow);
    }
    return json;
  }

  private static ArrayNode shuffled(JsonNode list, int seed) {
    List<JsonNode> entries = Input.list(list);
    Collections.shuffle(entries, new Random(seed));
    ArrayNode shuffled = ((ArrayNode) list).arrayNode();
    entries.forEach(shuffled::add);
    return shuffled;
  }
}
