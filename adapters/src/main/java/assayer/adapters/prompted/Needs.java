package assayer.adapters.prompted;

import assayer.core.item.Message;
import assayer.core.model.Capability;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a question needs of a generator besides text. */
public final class Needs {
  private Needs() {}

  /** What the question needs and a generator has not. */
  public static Optional<Capability> missing(GenerateQuestion question, Set<Capability> can) {
    List<Message> turns = question.messages();
    if (question.shape() instanceof Shape.Json && !can.contains(Capability.JSON_SCHEMA)) {
      return Optional.of(Capability.JSON_SCHEMA);
    }
    if (question.shape() instanceof Shape.Choice && !can.contains(Capability.CHOICE)) {
      return Optional.of(Capability.CHOICE);
    }
    if (question.alternatives() > 0 && !can.contains(Capability.TOKEN_PROBABILITIES)) {
      return Optional.of(Capability.TOKEN_PROBABILITIES);
    }
    boolean begun = turns.get(turns.size() - 1).role().equals("assistant");
    return begun && !can.contains(Capability.CONTINUATION)
        ? Optional.of(Capability.CONTINUATION)
        : Optional.empty();
  }
}
