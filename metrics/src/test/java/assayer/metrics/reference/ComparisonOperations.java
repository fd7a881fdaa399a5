package assayer.metrics.reference;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.tournament.BradleyTerry;
import assayer.metrics.tournament.Davidson;
import assayer.metrics.tournament.Elo;
import assayer.metrics.tournament.GameLog;
import assayer.metrics.tournament.Games;
import assayer.metrics.tournament.Majority;
import assayer.metrics.tournament.Outcome;
import assayer.metrics.tournament.RaoKupper;
import assayer.metrics.tournament.StrengthModel;
import assayer.metrics.tournament.Strengths;
import assayer.metrics.tournament.Transitivity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Comparisons in pairs, and distances between rewards. */
final class ComparisonOperations {
  private static final String BRADLEY_TERRY = "bradley-terry";

  static final List<Operation> ALL =
      Stream.concat(
              Stream.of(
                  Operation.of(BRADLEY_TERRY, "bradleyTerry", ComparisonOperations::bradleyTerry)
                      .shuffling("comparisons"),
                  Operation.of(
                          BRADLEY_TERRY, "bradleyTerryHalfTies", ComparisonOperations::halfTies)
                      .shuffling("comparisons"),
                  Operation.of(BRADLEY_TERRY, "bradleyTerryCounts", ComparisonOperations::counts)
                      .shuffling("counts"),
                  Operation.of(
                          BRADLEY_TERRY, "davidson", input -> tied(Davidson.withDefaults(), input))
                      .shuffling("counts"),
                  Operation.of(
                          BRADLEY_TERRY,
                          "raoKupper",
                          input -> tied(RaoKupper.withDefaults(), input))
                      .shuffling("counts"),
                  Operation.of("elo", "sequential", ComparisonOperations::elo),
                  Operation.of("transitivity", "triples", ComparisonOperations::triples)
                      .shuffling("beats", "ties")),
              DistanceOperations.ALL.stream())
          .toList();

  private ComparisonOperations() {}

  private static Found bradleyTerry(Input input) {
    Strengths fit = BradleyTerry.withDefaults().fit(log(input, "comparisons").games());
    return fit(fit)
        .with("standardError", errors(fit.theta()))
        .with("robustStandardError", errors(fit.withRobustErrors().theta()))
        .with("logLikelihood", fit.logLikelihood())
        .with("elo", fit.elo());
  }

  private static Found halfTies(Input input) {
    Strengths fit = BradleyTerry.withDefaults().fit(log(input, "comparisons").games());
    return fit(fit)
        .with("robustStandardError", errors(fit.theta()))
        .with("quasiLogLikelihood", fit.logLikelihood());
  }

  private static Found counts(Input input) {
    Strengths fit = BradleyTerry.withDefaults().fit(counted(input));
    return fit(fit).with("logLikelihood", fit.logLikelihood());
  }

  private static Found tied(StrengthModel model, Input input) {
    Strengths fit = model.fit(counted(input));
    return fit(fit)
        .with("tieParameter", fit.tieParameter())
        .with("logLikelihood", fit.logLikelihood())
        .with("standardError", errors(fit.theta()))
        .with("standardErrorLogTie", error(fit.logTieParameter()));
  }

  private static Found fit(Strengths fit) {
    if (fit.logLikelihood() instanceof Undefined why) {
      return Found.nothing(why);
    }
    return Found.parts().with("theta", fit.theta());
  }

  private static List<Object> errors(List<Reading> readings) {
    return readings.stream().map(ComparisonOperations::error).toList();
  }

  private static Object error(Reading reading) {
    return reading instanceof Estimate estimate && estimate.standardError().isPresent()
        ? estimate.standardError().getAsDouble()
        : reading;
  }

  private static Found elo(Input input) {
    Elo elo =
        Elo.withDefaults()
            .withK(input.number("k"))
            .withScale(input.number("scale"))
            .withInitial(input.number("initial"));
    GameLog log = log(input, "games");
    return Found.parts()
        .with("ratings", elo.ratings(log))
        .with("ratingsInReverseOrder", elo.ratings(log.reversed()));
  }

  private static Found triples(Input input) {
    int[][] beats = pairs(input, "beats");
    Transitivity found =
        Transitivity.of(Majority.of(input.count("items"), beats, pairs(input, "ties")));
    if (found.cyclicRate() instanceof Undefined why && input.count("items") < 3) {
      return Found.nothing(why);
    }
    return Found.parts()
        .with("completeTriples", found.completeTriples())
        .with("cyclicTriples", found.cyclicTriples())
        .with("intransitiveTriples", found.intransitiveTriples())
        .with("cyclicRate", found.cyclicRate())
        .with("kendallZeta", found.kendallZeta())
        .with("strongComponents", found.components().sizes());
  }

  private static int[][] pairs(Input input, String name) {
    return input.rows(name).stream().map(Input::counts).toArray(int[][]::new);
  }

  private static GameLog log(Input input, String name) {
    GameLog log = GameLog.of(input.count("items"));
    for (JsonNode game : input.rows(name)) {
      Outcome outcome = Outcome.ofScore(Input.number(game.get("outcome")));
      log.add(game.get("first").asInt(), game.get("second").asInt(), outcome);
    }
    return log;
  }

  private static Games counted(Input input) {
    Games games = Games.of(input.count("items"));
    for (JsonNode row : input.rows("counts")) {
      int first = row.get("first").asInt();
      int second = row.get("second").asInt();
      games.add(first, second, Outcome.FIRST, row.get("firstWins").asLong());
      games.add(first, second, Outcome.SECOND, row.get("secondWins").asLong());
      games.add(first, second, Outcome.TIE, row.get("ties").asLong());
    }
    return games;
  }
}
