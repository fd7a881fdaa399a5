package assayer.adapters.local.text;

import assayer.adapters.scoring.Template;
import assayer.core.item.Message;
import assayer.core.item.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * What a template writes around an answer, whatever the answer.
 *
 * @param before the text up to the answer
 * @param after the text behind it
 */
public record Around(String before, String after) {

  /** Of a prompt; the answer must stand in one place, as it is. */
  public static Around of(Wording wording, Prompt prompt) throws Wording.Unwritten {
    String marked = wording.write(turns(prompt, Template.MARK));
    int place = marked.indexOf(Template.MARK);
    if (place < 0 || place != marked.lastIndexOf(Template.MARK)) {
      throw new Wording.Unwritten("the text does not hold the answer in one place");
    }
    return new Around(marked.substring(0, place), marked.substring(place + Template.MARK.length()));
  }

  /** A prompt's turns with an answer as the last. */
  public static List<Message> turns(Prompt prompt, String answer) {
    List<Message> turns = new ArrayList<>(prompt.messages());
    turns.add(new Message("assistant", answer));
    return turns;
  }

  /**
   * Turns of which the last may be an answer that is to be gone on with.
   *
   * @param asked the turns before it
   * @param answer what there is of it, mostly ""
   */
  record Begun(List<Message> asked, String answer) {
    static Begun of(List<Message> turns) {
      Message last = turns.get(turns.size() - 1);
      return last.role().equals("assistant")
          ? new Begun(turns.subList(0, turns.size() - 1), last.content())
          : new Begun(turns, "");
    }
  }
}
