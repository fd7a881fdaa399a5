package assayer.adapters.local.text;

import assayer.core.item.Message;
import java.util.List;

/** Writes a conversation out as one text. Safe for threads. */
public interface Wording {

  /**
   * The text.
   *
   * @param turns the turns, the answer being the last
   * @throws Unwritten if the template cannot write this conversation
   */
  String write(List<Message> turns) throws Unwritten;

  /**
   * The text that a model is to go on from.
   *
   * @param turns the turns so far; a last one of the assistant is begun and not closed
   * @throws Unwritten if the template cannot write this conversation
   */
  String open(List<Message> turns) throws Unwritten;

  /** Its name and the digest of its text, for a model's card. */
  String fact();

  /** A template cannot write a conversation; the message says why. */
  final class Unwritten extends Exception {
    private static final long serialVersionUID = 1;

    /** With the template's complaint. */
    public Unwritten(String message) {
      super(message, null, false, false); // a value on its way up: where it arose does not matter
    }
  }
}
