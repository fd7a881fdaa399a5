package assayer.adapters.local.text;

import assayer.adapters.scoring.Template;
import assayer.core.item.Message;
import assayer.core.item.Prompt;
import com.samskivert.mustache.MustacheException;
import java.util.List;

/**
 * By a template without logic.
 *
 * @param template the template
 */
public record Plain(Template template) implements Wording {

  @Override
  public String write(List<Message> turns) throws Unwritten {
    int last = turns.size() - 1;
    try {
      return template.text(new Prompt(turns.subList(0, last)), turns.get(last).content());
    } catch (MustacheException e) {
      throw new Unwritten(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String open(List<Message> turns) throws Unwritten {
    Around.Begun begun = Around.Begun.of(turns);
    return Around.of(this, new Prompt(begun.asked())).before() + begun.answer();
  }

  @Override
  public String fact() {
    return template.fact();
  }
}
