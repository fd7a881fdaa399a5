package assayer.datasets.card;

import assayer.core.item.Message;
import assayer.core.item.Prompt;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prompts and completions that are plain texts or turns of a chat. */
final class Chat {
  private static final Prompt NONE = new Prompt(List.of());
  private static final Prompt BLANK = Prompt.of("");

  private Chat() {}

  /** A prompt of one text or of turns; without turns where the file has no such column. */
  static Prompt prompt(RawRow row, int column) {
    if (column < 0) {
      return NONE;
    }
    Object value = row.value(column);
    if (value instanceof String text) {
      return text.isEmpty() ? BLANK : Prompt.of(text);
    }
    return new Prompt(turns(row, column, value));
  }

  /** The turns of a chat, at least one. */
  static List<Message> turns(RawRow row, int column, Object value) {
    if (!(value instanceof List<?> list)) {
      throw row.wrong(column, "a text or a list of messages", value);
    }
    if (list.isEmpty()) {
      throw row.wrong(column, "a list of at least one message");
    }
    return list.stream().map(turn -> message(row, column, turn)).toList();
  }

  private static Message message(RawRow row, int column, Object turn) {
    if (turn instanceof Map<?, ?> map
        && map.get("role") instanceof String role
        && map.get("content") instanceof String content) {
      return new Message(role, content);
    }
    throw row.wrong(column, "a list of messages {role: text, content: text}", turn);
  }

  /** A prompt with the turns that both completions share; they often begin with the prompt. */
  static Prompt joined(Prompt prompt, List<Message> shared) {
    List<Message> turns = prompt.messages();
    if (shared.isEmpty()) {
      return prompt;
    }
    if (beginsWith(shared, turns)) {
      return new Prompt(shared);
    }
    List<Message> all = new ArrayList<>(turns);
    all.addAll(shared);
    return new Prompt(all);
  }

  private static boolean beginsWith(List<Message> all, List<Message> start) {
    return all.size() >= start.size() && all.subList(0, start.size()).equals(start);
  }

  /** The turns before the last one, which both lists must share. */
  static List<Message> shared(List<Message> chosen, List<Message> rejected) {
    List<Message> before = chosen.subList(0, chosen.size() - 1);
    if (!before.equals(rejected.subList(0, rejected.size() - 1))) {
      throw new BadRow(
          "the two conversations differ before their last turn; only the last may differ");
    }
    return before;
  }

  /** The text of the last turn. */
  static String last(List<Message> turns) {
    return turns.get(turns.size() - 1).content();
  }
}
