package assayer.adapters.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All scoring interfaces. */
public final class ScoringDialects {
  private static final List<ScoringDialect> ALL =
      List.of(
          new VllmClassify(),
          new VllmPooling(),
          new VllmScore(),
          new VllmRerank(),
          new VllmGenerativeScoring(),
          new VllmLikelihood(),
          new SglangClassify(),
          new SglangScore(),
          new SglangRerank(),
          new SglangLikelihood(),
          new SglangSteps(),
          new TeiPredict(),
          new TeiRerank(),
          new TeiEmbed(),
          new OpenAiEmbeddings(),
          new NimReward(),
          new LlamaCppRerank(),
          new TgiLikelihood(),
          new HuggingFaceClassification());

  private ScoringDialects() {}

  /** Each interface's name in a run file, with one sentence. */
  public static Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    ALL.forEach(dialect -> ids.put(dialect.id(), dialect.summary()));
    return ids;
  }

  /** The interface of a name. */
  static Optional<ScoringDialect> named(String id) {
    return ALL.stream().filter(dialect -> dialect.id().equals(id)).findFirst();
  }
}
