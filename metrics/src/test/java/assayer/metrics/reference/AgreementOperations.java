package assayer.metrics.reference;

import assayer.metrics.agreement.Agreement;
import assayer.metrics.agreement.Alpha;
import assayer.metrics.agreement.CohenKappa;
import assayer.metrics.agreement.FleissKappa;
import assayer.metrics.agreement.GwetAc1;
import assayer.metrics.agreement.ItemCounts;
import assayer.metrics.agreement.KrippendorffAlpha;
import assayer.metrics.agreement.RatingTable;
import assayer.metrics.agreement.UnitValues;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Agreement and association. */
final class AgreementOperations {
  static final List<Operation> ALL =
      List.of(
          cohen("unweighted", CohenKappa.UNWEIGHTED),
          cohen("linear", CohenKappa.LINEAR),
          cohen("quadratic", CohenKappa.QUADRATIC),
          fleiss("fleiss", FleissKappa.FLEISS),
          fleiss("randolph", FleissKappa.RANDOLPH),
          Operation.of("gwet-ac1", "ac1", AgreementOperations::ac1).shuffling("counts"),
          alpha("nominal", KrippendorffAlpha.NOMINAL),
          alpha("ordinal", KrippendorffAlpha.ORDINAL),
          alpha("interval", KrippendorffAlpha.INTERVAL),
          alpha("ratio", KrippendorffAlpha.RATIO));

  private AgreementOperations() {}

  private static Operation cohen(String name, CohenKappa kappa) {
    return Operation.of(
            "cohen-kappa",
            name,
            in -> {
              RatingTable table =
                  RatingTable.of(in.counts("first"), in.counts("second"), in.count("categories"));
              Agreement found = kappa.of(table);
              return Found.of("observedAgreement", found.observed())
                  .with("kappa", found.coefficient())
                  .withError("standardError", found.coefficient());
            })
        .shuffling("first", "second");
  }

  private static Operation fleiss(String name, FleissKappa kappa) {
    return Operation.of(
            "fleiss-kappa",
            name,
            in -> {
              Agreement found =
                  kappa.of(items(in, in.has("categories") ? in.count("categories") : columns(in)));
              return Found.of("kappa", found.coefficient())
                  .with("observedAgreement", found.observed())
                  .with("expectedAgreement", found.expected());
            })
        .shuffling("counts");
  }

  private static int columns(Input in) {
    return in.rows("counts").stream().mapToInt(JsonNode::size).max().orElse(1);
  }

  private static ItemCounts items(Input in, int categories) {
    int[][] rows = in.rows("counts").stream().map(Input::counts).toArray(int[][]::new);
    return ItemCounts.of(rows, categories);
  }

  private static Found ac1(Input in) {
    ItemCounts items = items(in, in.count("categories"));
    Agreement found = GwetAc1.withDefaults().of(items);
    return Found.of("ac1", found.coefficient())
        .with("observedAgreement", found.observed())
        .with("expectedAgreement", found.expected())
        .withError("standardError", found.coefficient())
        .withError(
            "standardErrorGwet",
            GwetAc1.withDefaults().withPublishedError().of(items).coefficient());
  }

  private static Operation alpha(String name, KrippendorffAlpha alpha) {
    return Operation.of(
            "krippendorff-alpha",
            name,
            in -> {
              Alpha found = alpha.of(units(in));
              return Found.of("alpha", found.alpha())
                  .with("observedDisagreement", found.observed())
                  .with("expectedDisagreement", found.expected())
                  .with("pairableValues", found.pairableValues())
                  .with("usedUnits", found.usedUnits());
            })
        .shuffling("units");
  }

  private static UnitValues units(Input in) {
    UnitValues units = new UnitValues();
    for (JsonNode unit : in.rows("units")) {
      units.add(
          StreamSupport.stream(unit.spliterator(), false)
              .filter(value -> !value.isNull())
              .mapToDouble(Input::number)
              .toArray());
    }
    return units;
  }
}
