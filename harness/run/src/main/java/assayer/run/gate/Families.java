package assayer.run.gate;

import assayer.core.comparison.FamilyRule;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.run.gate.Claim.Counted;
import assayer.run.gate.Claim.Open;
import assayer.run.gate.Claim.Tested;
import java.util.ArrayList;
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

  /** A claim with what it is worth among the others of its family. */
  private record Member(Gate gate, Claim claim, int size, double met, double missed) {}

  /** One decision for each gate, in the order given. */
  List<Decided> decide(List<Claims> all) {
    Map<String, List<Claim>> families = new LinkedHashMap<>();
    for (Claims claims : all) {
      claims.list().stream()
          .filter(claim -> !(claim instanceof Counted))
          .forEach(claim -> family(families, claims.gate()).add(claim));
    }
    Map<String, Corrected> corrected = new LinkedHashMap<>();
    families.forEach((name, claims) -> corrected.put(name, corrected(claims)));
    return all.stream().map(claims -> decide(claims, corrected)).toList();
  }

  private static List<Claim> family(Map<String, List<Claim>> families, Gate gate) {
    return families.computeIfAbsent(gate.family(), name -> new ArrayList<>());
  }

  /** The claims of a family with their corrected p-values, in one order. */
  private record Corrected(List<Claim> claims, double[] met, double[] missed) {

    /** By identity: two gates may say the same. */
    int place(Claim claim) {
      for (int i = 0; i < claims.size(); i++) {
        if (claims.get(i) == claim) {
          return i;
        }
      }
      throw new IllegalStateException("no such claim: " + claim.id());
    }
  }

  private Corrected corrected(List<Claim> claims) {
    return new Corrected(
        claims,
        rule.adjust(
            claims.stream().mapToDouble(c -> c instanceof Tested t ? t.met() : 1).toArray()),
        rule.adjust(
            claims.stream().mapToDouble(c -> c instanceof Tested t ? t.missed() : 1).toArray()));
  }

  private Decided decide(Claims claims, Map<String, Corrected> families) {
    List<GateVerdict> verdicts = new ArrayList<>();
    for (Claim claim : claims.list()) {
      Corrected family = families.get(claims.gate().family());
      boolean alone = claims.gate().isAlone() || claim instanceof Counted || family == null;
      int place = alone ? 0 : family.place(claim);
      verdicts.add(
          verdict(
              new Member(
                  claims.gate(),
                  claim,
                  alone ? 1 : family.claims().size(),
                  alone ? met(claim) : family.met()[place],
                  alone ? missed(claim) : family.missed()[place])));
    }
    return new Decided(claims.gate(), verdicts);
  }

  private static double met(Claim claim) {
    return claim instanceof Tested tested ? tested.met() : 1;
  }

  private static double missed(Claim claim) {
    return claim instanceof Tested tested ? tested.missed() : 1;
  }

  private GateVerdict verdict(Member member) {
    if (member.claim() instanceof Counted counted) {
      return new GateVerdict(
          counted.id(), counted.decision(), counted.text(), counted.measured(), counted.required());
    }
    if (member.claim() instanceof Open open) {
      return new GateVerdict(
          open.id(),
          Decision.INCONCLUSIVE,
          open.why() + more(open.further()),
          open.measured(),
          open.required(),
          OptionalDouble.empty(),
          open.further());
    }
    return tested(member, (Tested) member.claim());
  }

  private GateVerdict tested(Member member, Tested claim) {
    double alpha = member.gate().alpha();
    boolean passes = member.met() <= alpha + SLACK;
    boolean fails = !passes && member.missed() <= alpha + SLACK;
    boolean open = !passes && !fails;
    // the last of a family is held against alpha alone, the first against this
    OptionalLong further =
        open ? claim.further().apply(alpha / member.size()) : OptionalLong.empty();
    String end =
        !open
            ? ""
            : further.isPresent() ? more(further) : "; no number of items would decide it as it is";
    boolean missed = fails || (open && member.missed() < member.met());
    double p = missed ? member.missed() : member.met();
    return new GateVerdict(
        claim.id(),
        passes ? Decision.PASS : fails ? Decision.FAIL : Decision.INCONCLUSIVE,
        claim.text() + "; " + weighed(member, missed ? claim.missed() : claim.met(), p) + end,
        claim.measured(),
        claim.required(),
        OptionalDouble.of(p),
        further);
  }

  private String weighed(Member member, double own, double corrected) {
    String family =
        member.size() == 1
            ? ""
            : ", by %s %s as one of %d gates"
                .formatted(capital(rule.id()), number(corrected), member.size());
    return "%s%s, held against %s".formatted(number(own), family, member.gate().alpha());
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
        : "; by estimate %d more item%s would decide it"
            .formatted(further.getAsLong(), further.getAsLong() == 1 ? "" : "s");
  }
}
