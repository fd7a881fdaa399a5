package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.Specials;
import assayer.adapters.probe.TokenIds;
import assayer.core.model.ProbeFinding;
import java.util.List;

/** "begin-token-once": where the server shows what it makes of a conversation. */
final class BeginToken implements Inquiry<GeneratorSubject> {
  @Override
  public String id() {
    return "begin-token-once";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    return subject
        .dialect()
        .tokenize(subject.target(), GeneratorSubject.user("Hello.").messages())
        .map(request -> subject.wire().send(request).toCompletableFuture().join())
        .map(TokenIds::of)
        .map(ids -> ids.fold(Specials::begin, Ruling::unsupported).on(id()))
        .map(List::of)
        .orElse(List.of());
  }
}
