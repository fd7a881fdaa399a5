package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.Specials;
import assayer.adapters.probe.TokenIds;
import assayer.core.model.ProbeFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "begin-token-once" and "separators-kept", where the server shows what it makes of a text. */
final class SpecialTokens implements Inquiry<Scorer> {
  @Override
  public String id() {
    return "begin-token-once";
  }

  @Override
  public List<ProbeFinding> put(Scorer scorer) {
    Sample sample = Sample.FALLING.get(0);
    Optional<TokenIds> whole = scorer.tokens(sample);
    if (whole.isEmpty()) {
      return List.of();
    }
    List<ProbeFinding> findings = new ArrayList<>();
    findings.add(whole.get().fold(Specials::begin, Ruling::unsupported).on(id()));
    scorer
        .separator()
        .map(separator -> separators(whole.get(), separator, sample.steps().size()))
        .ifPresent(ruling -> findings.add(ruling.on("separators-kept")));
    return findings;
  }

  private static Ruling separators(TokenIds whole, TokenIds separator, int steps) {
    return whole.fold(
        tokens ->
            separator.fold(alone -> Specials.separators(tokens, alone, steps), Ruling::unsupported),
        Ruling::unsupported);
  }
}
