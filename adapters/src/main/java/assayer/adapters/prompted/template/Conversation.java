package assayer.adapters.prompted.template;

import assayer.adapters.prompted.template.Demonstrations.Shown;
import assayer.adapters.prompted.template.Demonstrations.Stand;
import assayer.core.item.Message;
import assayer.core.model.Remark.At;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a template becomes a conversation. What a model is told besides stands at the very start or
 * end of the system message or of the question, whatever the template says between.
 *
 * @param template the template
 * @param variables what it can show
 * @param demonstrations questions and answers shown before
 * @param folded whether the system message goes into the user's first message
 * @param reasoning whether reasons are asked for before the answer
 */
public record Conversation(
    Template template,
    Variables variables,
    Demonstrations demonstrations,
    boolean folded,
    boolean reasoning) {
  private static final String GAP = "\n\n";

  /**
   * The turns that put a question.
   *
   * @param values of the question
   * @param seed the run's
   */
  public List<Message> messages(Values values, long seed) {
    List<String> texts = new ArrayList<>(values.all());
    demonstrations.shown().forEach(shown -> texts.addAll(shown.values().all()));
    String tag = Tag.draw(seed, template.digest(), texts);
    Map<String, Object> context = values.context(variables, tag, reasoning);
    String system = Template.fill(template.system(), context);
    String user = Template.fill(template.user(), context);
    String shown = demonstrations.shown().isEmpty() ? "" : shown(tag);
    Stand stand = demonstrations.place();
    String opening =
        joined(
            values.told(At.SYSTEM_START),
            system,
            stand == Stand.SYSTEM ? shown : "",
            values.told(At.SYSTEM_END));
    String question =
        joined(
            values.told(At.USER_START),
            stand == Stand.AFTER_INSTRUCTIONS ? shown : "",
            user,
            values.told(At.USER_END));
    List<Message> turns = new ArrayList<>();
    if (stand == Stand.BEFORE) {
      demonstrations.shown().forEach(each -> addTurns(turns, each, tag));
    }
    turns.add(new Message("user", question));
    String begun = Template.fill(template.begun(), context);
    if (!begun.isEmpty()) {
      turns.add(new Message("assistant", begun));
    }
    return opened(opening, turns);
  }

  /** What the assistant's turn begins with; no value of a question may be in it. */
  public String begun() {
    return template.begun();
  }

  private void addTurns(List<Message> turns, Shown shown, String tag) {
    turns.add(new Message("user", user(shown, tag)));
    turns.add(new Message("assistant", shown.answer()));
  }

  private String user(Shown shown, String tag) {
    return Template.fill(template.user(), shown.values().context(variables, tag, reasoning));
  }

  private String shown(String tag) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Shown each : demonstrations.shown()) {
      text.append(number == 0 ? "" : GAP)
          .append("Example ")
          .append(++number)
          .append(GAP)
          .append(user(each, tag))
          .append(GAP)
          .append("Answer to example ")
          .append(number)
          .append(GAP)
          .append(each.answer());
    }
    return text.toString();
  }

  private List<Message> opened(String opening, List<Message> turns) {
    if (opening.isEmpty()) {
      return List.copyOf(turns);
    }
    if (folded) {
      Message first = turns.get(0);
      turns.set(0, new Message(first.role(), joined(opening, first.content())));
    } else {
      turns.add(0, new Message("system", opening));
    }
    return List.copyOf(turns);
  }

  /** A part that stands alone is not copied: it is as long as the question. */
  private static String joined(String... parts) {
    String joined = "";
    for (String part : parts) {
      if (!part.isEmpty()) {
        joined = joined.isEmpty() ? part : joined + GAP + part;
      }
    }
    return joined;
  }
}
