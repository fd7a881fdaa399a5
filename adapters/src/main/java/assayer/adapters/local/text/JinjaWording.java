package assayer.adapters.local.text;

import assayer.adapters.digest.Sha256;
import assayer.adapters.local.jinja.Jinja;
import assayer.adapters.local.jinja.JinjaException;
import assayer.core.item.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By a chat template in Jinja. It may name {@code messages}, {@code bos_token}, {@code eos_token}
 * and {@code add_generation_prompt}, which is false where the answer is there.
 */
final class JinjaWording implements Wording {
  private final String name;
  private final String source;
  private final Jinja template;
  private final String begin;
  private final String end;

  private JinjaWording(String name, String source, Jinja template, String begin, String end) {
    this.name = name;
    this.source = source;
    this.template = template;
    this.begin = begin;
    this.end = end;
  }

  static Wording of(String name, String source, String begin, String end) throws Unwritten {
    try {
      return new JinjaWording(name, source, Jinja.of(source), begin, end);
    } catch (JinjaException e) {
      throw new Unwritten(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String write(List<Message> turns) throws Unwritten {
    return written(turns, false);
  }

  @Override
  public String open(List<Message> turns) throws Unwritten {
    Around.Begun begun = Around.Begun.of(turns);
    return written(begun.asked(), true) + begun.answer();
  }

  private String written(List<Message> turns, boolean ask) throws Unwritten {
    List<Object> messages = new ArrayList<>();
    for (Message turn : turns) {
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("role", turn.role());
      message.put("content", turn.content());
      messages.add(message);
    }
    try {
      return template.render(
          Map.of(
              "messages",
              messages,
              "bos_token",
              begin,
              "eos_token",
              end,
              "add_generation_prompt",
              ask));
    } catch (JinjaException e) {
      throw new Unwritten(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String fact() {
    return name + ", sha256:" + Sha256.hex(source);
  }
}
