package assayer.suites.robustness.rewrite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All transformations there are. */
public final class Transformations {
  private static final List<Transformation> ALL =
      List.of(
          new WhiteSpace(),
          new LineBreaks(),
          new MarkdownAdded(),
          new MarkdownRemoved(),
          new BulletStyle(),
          new ListCasing(),
          new PunctuationSpacing(),
          new NumberFormat(),
          new UnitFormat(),
          new Paraphrase(),
          new CodeComments(),
          new CodeIdentifiers(),
          new Politeness(),
          new RepeatedConclusion(),
          new SelfPraise(),
          new Authority(),
          new Sentiment(),
          new Padding(),
          new OtherAnswer(),
          new Negation(),
          new SwappedNumber(),
          new SwappedOperator(),
          new DroppedStep(),
          new ShuffledSteps(),
          new WrongAnswer(),
          new OtherPrompt(),
          new Truncation(),
          new WordSalad());

  private Transformations() {}

  /** By name, those that keep the meaning first. */
  public static Map<String, Transformation> byId() {
    Map<String, Transformation> byId = new LinkedHashMap<>();
    ALL.forEach(transformation -> byId.put(transformation.id(), transformation));
    return Collections.unmodifiableMap(byId);
  }
}
