package assayer.adapters.probe;

import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts questions one after another. */
public final class Interview {
  private Interview() {}

  /**
   * What was found, in the order of the questions.
   *
   * @param <S> whom they are put to
   * @param tab what the subject counts its requests on
   * @param first if this one fails, whoever should answer is not there, and no other is put
   */
  public static <S> List<ProbeFinding> conduct(
      S subject, Tab tab, Inquiry<? super S> first, List<Inquiry<? super S>> rest) {
    List<ProbeFinding> findings = new ArrayList<>(put(subject, tab, first));
    if (findings.stream().anyMatch(finding -> finding.status() == Status.FAIL)) {
      return findings;
    }
    rest.forEach(inquiry -> findings.addAll(put(subject, tab, inquiry)));
    return findings;
  }

  private static <S> List<ProbeFinding> put(S subject, Tab tab, Inquiry<? super S> inquiry) {
    List<ProbeFinding> findings = new ArrayList<>(answered(subject, inquiry));
    Map<String, String> cost = tab.settle();
    if (!findings.isEmpty()) {
      findings.set(0, with(findings.get(0), cost));
    }
    return findings;
  }

  /** Says what kind of error it was, and not in which words: they may hold a secret. */
  private static <S> List<ProbeFinding> answered(S subject, Inquiry<? super S> inquiry) {
    try {
      return inquiry.put(subject);
    } catch (RuntimeException e) {
      return List.of(
          Ruling.fail("the question itself broke: " + e.getClass().getSimpleName())
              .on(inquiry.id()));
    }
  }

  private static ProbeFinding with(ProbeFinding finding, Map<String, String> cost) {
    Map<String, String> facts = new TreeMap<>(finding.facts());
    facts.putAll(cost);
    return new ProbeFinding(finding.question(), finding.status(), finding.sentence(), facts);
  }
}
