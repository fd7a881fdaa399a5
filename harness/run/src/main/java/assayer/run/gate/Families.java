package assayer.run.gate;

import assayer.core.comparison.FamilyRule;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.run.gate.Claim.Counted;
import assayer.run.gate.Claim.Open;
import assayer.run.gate.Claim.Tested;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Decides claims that belong together. The p-values of a family are corrected for their number,
 * once those for "met" and once those for "missed", so that among gates that should not pass any
 * passes no more often than the error rate. One of which nothing can be said counts as p = 1, so
 * that leaving something out cannot help.
 */
final class Families {
  /** What rounding may add to a corrected p-value. */
  private static final double SLACK = 1e-12;

  private static final double LEAST = 1e-4;

  private final FamilyRule rule;

  Families(FamilyRule rule) {
    this.rule = rule;
  }

  /** What a claim's p-values are worth among so many. */
  private record Worth(int size, double met, double missed) {}

  /** One decision for each gate, in the order given. */
  List<Decided> decide(List<Claims> all) {
    IdentityHashMap<Claim, Worth> worths = new IdentityHashMap<>(); // two gates may say the same
    families(all).forEach(family -> weigh(family, worths));
    return all.stream().map(claims -> decide(claims, worths)).toList();
  }

  /** A gate that stands alone is a family of its own, and so is each of its sections. */
  private static List<List<Claim>> families(List<Claims> all) {
    Map<String, List<Claim>> named = new LinkedHashMap<>();
    List<List<Claim>> families = new ArrayList<>();
    for (Claims claims : all) {
      for (Claim claim : claims.list()) {
        if (claims.gate().rigour().isAlone() || claim instanceof Counted) {
          families.add(List.of(claim));
        } else {
          named
              .computeIfAbsent(claims.gate().rigour().family(), name -> new ArrayList<>())
              .add(claim);
        }
      }
    }
    families.addAll(named.values());
    return families;
  }

  private void weigh(List<Claim> family, IdentityHashMap<Claim, Worth> worths) {
    double[] met = rule.adjust(family.stream().mapToDouble(Families::met).toArray());
    double[] missed = rule.adjust(family.stream().mapToDouble(Families::missed).toArray());
    for (int i = 0; i < met.length; i++) {
      worths.put(family.get(i), new Worth(family.size(), met[i], missed[i]));
    }
  }

  private static double met(Claim claim) {
    return claim instanceof Tested tested ? tested.met() : 1;
  }

  private static double missed(Claim claim) {
    return claim instanceof Tested tested ? tested.missed() : 1;
  }

  private Decided decide(Claims claims, IdentityHashMap<Claim, Worth> worths) {
    Gate gate = claims.gate();
    return new Decided(
        gate,
        claims.list().stream()
            .map(c -> verdict(gate, c, worths.getOrDefault(c, new Worth(1, met(c), missed(c)))))
            .toList());
  }

  private GateVerdict verdict(Gate gate, Claim claim, Worth worth) {
    if (claim instanceof Counted counted) {
      return new GateVerdict(
          counted.id(), counted.decision(), counted.text(), counted.measured(), counted.required());
    }
    if (claim instanceof Open open) {
      return new GateVerdict(
          open.id(),
          Decision.INCONCLUSIVE,
          open.why() + more(open.further()),
          open.measured(),
          open.required(),
          OptionalDouble.empty(),
          open.further());
    }
    return tested(gate, (Tested) claim, worth);
  }

  private GateVerdict tested(Gate gate, Tested claim, Worth worth) {
    double alpha = gate.rigour().alpha();
    boolean passes = worth.met() <= alpha + SLACK;
    boolean fails = !passes && worth.missed() <= alpha + SLACK;
    boolean open = !passes && !fails;
    // the last of a family is held against alpha alone, the first against this
    OptionalLong further =
        open ? claim.further().apply(alpha / worth.size()) : OptionalLong.empty();
    String end =
        !open
            ? ""
            : further.isPresent() ? more(further) : "; no number of items would decide it as it is";
    boolean missed = fails || (open && worth.missed() < worth.met());
    double p = missed ? worth.missed() : worth.met();
    return new GateVerdict(
        claim.id(),
        passes ? Decision.PASS : fails ? Decision.FAIL : Decision.INCONCLUSIVE,
        claim.text() + "; " + weighed(gate, worth, missed ? claim.missed() : claim.met(), p) + end,
        claim.measured(),
        claim.required(),
        OptionalDouble.of(p),
        further,
        claim.flips());
  }

  private String weighed(Gate gate, Worth worth, double own, double corrected) {
    String family =
        worth.size() == 1
            ? ""
            : ", by %s %s as one of %s gates"
                .formatted(capital(rule.id()), number(corrected), worth.size());
    return "%s%s, held against %s".formatted(number(own), family, gate.rigour().alpha());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String number(double p) {
    return p < LEAST ? "p < " + Demand.number(LEAST) : "p = " + Demand.number(p);
  }

  private static String more(OptionalLong further) {
    return further.isEmpty()
        ? ""
        : "; by estimate %s more item%s would decide it"
            .formatted(further.getAsLong(), further.getAsLong() == 1 ? "" : "s");
  }
}
