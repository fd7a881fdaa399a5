package assayer.adapters.prompted.parser;

import assayer.adapters.prompted.contract.Contract;
import assayer.adapters.prompted.contract.Reading;
import assayer.adapters.prompted.contract.Reading.Figure;
import assayer.adapters.prompted.contract.Reading.Label;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Role;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.Critique;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How critiques are read: the first wrong step of a solution, which templates count from 1, and
 * whether a whole completion is right. The text of a critique is the whole reply.
 */
public final class CritiqueParsers {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Set<String> RIGHT = Set.of("correct", "true", "YES");
  private static final Set<String> WRONG = Set.of("wrong", "false", "error", "NO");
  private static final String FIRST_WRONG = "first_wrong_step";
  private static final String VERDICTS = "[[right]] or [[wrong]]";

  private CritiqueParsers() {}

  /** Those of a solution in steps, by name. */
  public static Map<String, Parser<StepsQuestion, Critique>> ofSteps(Settings settings) {
    Map<String, Parser<StepsQuestion, Critique>> all = new LinkedHashMap<>();
    Parser<StepsQuestion, Critique> mark =
        new MarkParser<>(CritiqueParsers::firstWrong, (word, text, q) -> firstError(word, text, q));
    all.put(mark.id(), mark);
    Parser<StepsQuestion, Critique> json =
        new JsonParser<>(
            "finding",
            q -> schema(settings).whole(FIRST_WRONG, 0, q.steps().size()),
            (tree, q) -> steps(tree, q, settings));
    all.put(json.id(), json);
    Parser<StepsQuestion, Critique> sure =
        new MarkParser<>(
            MarkParser.ID + Confidence.SUFFIX,
            q -> Confidence.expected(firstWrong(q)),
            (said, text, q) -> Confidence.inMark(said, word -> firstError(word, text, q)));
    all.put(sure.id(), sure);
    Parser<StepsQuestion, Critique> sureJson =
        new JsonParser<>(
            JsonParser.ID + Confidence.SUFFIX,
            "finding",
            q -> Confidence.in(schema(settings).whole(FIRST_WRONG, 0, q.steps().size())),
            (tree, q) -> Confidence.inJson(tree, steps(tree, q, settings)));
    all.put(sureJson.id(), sureJson);
    all.putAll(ContractParser.all(Role.CRITIC, CritiqueParsers::steps));
    return all;
  }

  /** Those of a whole completion, by name. */
  public static Map<String, Parser<ReviewQuestion, Critique>> ofCompletions(Settings settings) {
    Map<String, Parser<ReviewQuestion, Critique>> all = new LinkedHashMap<>();
    MarkParser<ReviewQuestion, Critique> mark =
        new MarkParser<>(q -> VERDICTS, (word, text, q) -> review(word, text));
    all.put(mark.id(), mark);
    Parser<ReviewQuestion, Critique> first = new FirstMarkParser<>(mark);
    all.put(first.id(), first);
    Parser<ReviewQuestion, Critique> json =
        new JsonParser<>(
            "review", q -> schema(settings).truth("right"), (tree, q) -> review(tree, settings));
    all.put(json.id(), json);
    Parser<ReviewQuestion, Critique> sure =
        new MarkParser<>(
            MarkParser.ID + Confidence.SUFFIX,
            q -> Confidence.expected(VERDICTS),
            (said, text, q) -> Confidence.inMark(said, word -> review(word, text)));
    all.put(sure.id(), sure);
    Parser<ReviewQuestion, Critique> sureJson =
        new JsonParser<>(
            JsonParser.ID + Confidence.SUFFIX,
            "review",
            q -> Confidence.in(schema(settings).truth("right")),
            (tree, q) -> Confidence.inJson(tree, review(tree, settings)));
    all.put(sureJson.id(), sureJson);
    all.putAll(ContractParser.all(Role.REVIEWER, CritiqueParsers::review));
    return all;
  }

  private static String firstWrong(StepsQuestion question) {
    return "[[none]], or [[n]] with a step from 1 to " + question.steps().size();
  }

  private static Optional<Critique> firstError(String word, String text, StepsQuestion question) {
    if (word.toLowerCase(Locale.ROOT).equals("none")) {
      return Optional.of(new Critique(OptionalInt.empty(), text));
    }
    return Optional.of(word)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(Integer::parseInt)
        .filter(number -> number <= question.steps().size())
        .map(number -> new Critique(OptionalInt.of(number - 1), text));
  }

  private static Optional<Critique> review(JsonNode tree, Settings settings) {
    JsonNode right = tree.path("right");
    return right.isBoolean()
        ? critique(tree, settings)
            .map(text -> new Critique(right.asBoolean(), OptionalInt.empty(), text))
        : Optional.empty();
  }

  private static Optional<Critique> review(String word, String text) {
    boolean right = word.equals("right");
    return right || word.equals("wrong")
        ? Optional.of(new Critique(right, OptionalInt.empty(), text))
        : Optional.empty();
  }

  private static Schema schema(Settings settings) {
    return settings.reasoning() ? new Schema().text("critique") : new Schema();
  }

  /** The words of a critique; "" where none were asked for, empty where they are no text. */
  private static Optional<String> critique(JsonNode json, Settings settings) {
    return settings.reasoning()
        ? Optional.ofNullable(json.path("critique").textValue())
        : Optional.of("");
  }

  private static Optional<Critique> steps(
      JsonNode json, StepsQuestion question, Settings settings) {
    JsonNode number = json.path(FIRST_WRONG);
    if (!number.isIntegralNumber()
        || !number.canConvertToInt()
        || number.asInt() < 0
        || number.asInt() > question.steps().size()) {
      return Optional.empty();
    }
    int step = number.asInt();
    OptionalInt error = step == 0 ? OptionalInt.empty() : OptionalInt.of(step - 1);
    return critique(json, settings).map(text -> new Critique(error, text));
  }

  /** A step that is not among the question's is a miss; one below -1 is no step at all. */
  private static Optional<Critique> steps(Reading reading, Contract contract, Reply reply) {
    if (!(reading instanceof Figure number)
        || number.value() < -1
        || number.value() > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int index = (int) number.value();
    OptionalInt error = index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    return Optional.of(new Critique(error, reply.said().text()));
  }

  private static Optional<Critique> review(Reading reading, Contract contract, Reply reply) {
    if (!(reading instanceof Label label)) {
      return Optional.empty();
    }
    boolean right = RIGHT.contains(label.text());
    return right || WRONG.contains(label.text())
        ? Optional.of(new Critique(right, OptionalInt.empty(), reply.said().text()))
        : Optional.empty();
  }
}
