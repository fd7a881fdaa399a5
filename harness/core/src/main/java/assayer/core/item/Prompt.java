package assayer.core.item;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes in: one or more turns before the completion.
 *
 * @param messages the turns, oldest first; a plain string is one turn of the user
 * @param images what is shown with them, in the order of the data; most prompts have none
 */
public record Prompt(List<Message> messages, List<Image> images) {

  /** Copies the lists. */
  public Prompt {
    messages = List.copyOf(messages);
    images = List.copyOf(images);
  }

  /** Of text alone. */
  public Prompt(List<Message> messages) {
    this(messages, List.of());
  }

  /** The prompt of one user turn. */
  public static Prompt of(String text) {
    return new Prompt(List.of(new Message("user", text)));
  }

  /** The same with pictures. */
  public Prompt with(List<Image> images) {
    return new Prompt(messages, images);
  }

  /** All turns as one text, joined by a line break. */
  public String text() {
    return messages.size() == 1
        ? messages.get(0).content()
        : messages.stream().map(Message::content).collect(Collectors.joining("\n"));
  }
}
