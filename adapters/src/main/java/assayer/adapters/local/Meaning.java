package assayer.adapters.local;

import assayer.adapters.local.compare.Comparison;
import assayer.adapters.local.head.Activation;
import assayer.adapters.local.head.Fold;
import assayer.adapters.local.head.Head;
import assayer.adapters.local.head.Normalise;
import assayer.adapters.local.head.Pooling;
import assayer.core.model.RatingsQuestion;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the rows that were read mean.
 *
 * @param head how a row becomes a score
 * @param pooling which rows are read
 * @param fold how scores of steps become one; empty where they do not
 * @param normalise what a likelihood is taken over
 * @param beta what the implicit reward of a step weighs
 * @param comparison how two vectors become a score
 */
record Meaning(
    Head head,
    Pooling pooling,
    Optional<Fold> fold,
    Normalise normalise,
    double beta,
    Comparison comparison) {

  /** Of an encoder, whose vectors are compared. */
  static Meaning of(Comparison comparison) {
    return new Meaning(
        new Head(List.of(), List.of(), Activation.NONE, Map.of()),
        Pooling.MEAN,
        Optional.empty(),
        Normalise.NONE,
        1,
        comparison);
  }

  /** How an answer is scored by a model of some kind. */
  Asked.Reader<ScoreQuestion, Score> scorer(Kind kind) {
    return switch (kind) {
      case REWARD -> (question, texts) -> reward(texts);
      case STEPS -> this::folded;
      case RELEVANCE -> this::relevance;
      case LIKELIHOOD -> this::likelihood;
    };
  }

  private Outcome<Score> reward(List<List<double[]>> texts) {
    return Numbers.score(head.score(texts.get(0).get(0)));
  }

  private Outcome<Score> relevance(ScoreQuestion question, List<List<double[]>> texts) {
    return Numbers.score(comparison.score(question, texts.get(0).get(0), texts.get(1).get(0)));
  }

  /** With a reference: the log of how much likelier the model holds the answer. */
  private Outcome<Score> likelihood(ScoreQuestion question, List<List<double[]>> texts) {
    List<double[]> models = texts.get(0);
    String answer = question.completion().text();
    double own = normalise.of(models.get(0), answer);
    return Numbers.score(models.size() == 1 ? own : own - normalise.of(models.get(1), answer));
  }

  /** How steps are scored by a model of some kind. */
  Asked.Reader<StepsQuestion, StepScores> stepScorer(Kind kind) {
    return kind == Kind.LIKELIHOOD ? this::implicit : this::steps;
  }

  /**
   * The implicit reward of each step: beta times how much likelier, by the sum of logs, the model
   * holds its tokens than its reference (Yuan et al., arXiv 2412.01981).
   */
  private Outcome<StepScores> implicit(StepsQuestion question, List<List<double[]>> texts) {
    List<double[]> both = texts.get(0);
    int steps = question.steps().size();
    double[] rewards = new double[steps];
    for (int i = 0; i < steps; i++) {
      double own = Arrays.stream(both.get(i)).sum();
      rewards[i] = beta * (own - Arrays.stream(both.get(steps + i)).sum());
    }
    return Numbers.steps(rewards);
  }

  private Outcome<StepScores> steps(StepsQuestion question, List<List<double[]>> texts) {
    return steps(question.steps().size(), texts.get(0));
  }

  /** As many rows as steps, or none of them can be trusted to belong to its step. */
  private Outcome<StepScores> steps(int wanted, List<double[]> rows) {
    if (rows.size() != wanted) {
      return new Outcome.Unparsed<>(
          rows.size() + " rows of scores", wanted + " rows, one for each step");
    }
    return Numbers.steps(rows.stream().mapToDouble(head::score).toArray());
  }

  private Outcome<Score> folded(ScoreQuestion question, List<List<double[]>> texts) {
    Fold how = fold.orElseThrow();
    return steps(question.completion().steps().size(), texts.get(0))
        .fold(
            steps -> Numbers.score(how.of(steps.toArray())),
            refused -> new Outcome.Refused<>(refused.text()),
            unparsed -> new Outcome.Unparsed<>(unparsed.raw(), unparsed.expected()),
            failed -> new Outcome.Failed<>(failed.kind(), failed.message(), failed.attempts()));
  }

  /** How attributes are rated by a model of some kind. */
  Asked.Reader<RatingsQuestion, Ratings> rater(Kind kind) {
    return kind == Kind.LIKELIHOOD ? this::likelihoods : this::ratings;
  }

  /** The likelihood by the model, by its reference, and of how many tokens. */
  private Outcome<Ratings> likelihoods(RatingsQuestion question, List<List<double[]>> texts) {
    List<double[]> models = texts.get(0);
    String answer = question.completion().text();
    Map<String, Double> known = new LinkedHashMap<>();
    known.put("likelihood", normalise.of(models.get(0), answer));
    known.put("tokens", (double) models.get(0).length);
    if (models.size() > 1) {
      known.put("reference", normalise.of(models.get(1), answer));
    }
    Map<String, Double> asked = new LinkedHashMap<>();
    for (String attribute : question.attributes()) {
      Double value = known.get(attribute);
      if (value == null) {
        return new Outcome.Unparsed<>(
            String.join(", ", known.keySet()), "\"" + attribute + "\" among them");
      }
      asked.put(attribute, value);
    }
    return Numbers.ratings(asked);
  }

  private Outcome<Ratings> ratings(RatingsQuestion question, List<List<double[]>> texts) {
    double[] values = head.values(texts.get(0).get(0));
    Map<String, Double> ratings = new LinkedHashMap<>();
    for (String attribute : question.attributes()) {
      OptionalInt place = head.place(attribute);
      if (place.isEmpty() || place.getAsInt() >= values.length) {
        return new Outcome.Unparsed<>(
            "columns " + String.join(", ", head.names()), "a column \"" + attribute + "\"");
      }
      ratings.put(attribute, values[place.getAsInt()]);
    }
    return Numbers.ratings(ratings);
  }

  Map<String, String> facts(Kind kind) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("pooling", pooling.word());
    if (kind == Kind.REWARD || kind == Kind.STEPS) {
      facts.putAll(head.facts());
    }
    if (kind == Kind.RELEVANCE) {
      facts.putAll(comparison.facts());
    }
    if (kind == Kind.LIKELIHOOD) {
      facts.put("normalise", normalise.word());
      facts.put("beta", Double.toString(beta));
    }
    fold.ifPresent(f -> facts.put("fold", f.word()));
    return facts;
  }
}
