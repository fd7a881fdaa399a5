package assayer.yaml;

import assayer.core.option.Place;
import assayer.core.option.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the parser says of a text that is no YAML, without its excerpts and with its own place. */
final class Mistake {
  private Mistake() {}

  static Problem of(String source, JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      Mark mark = marked.getProblemMark();
      Place place = new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
      return new Problem(place, message(oneLine(Objects.toString(marked.getProblem(), ""))));
    }
    return new Problem(
        Yaml.place(source, e.getLocation()), message(oneLine(e.getOriginalMessage())));
  }

  private static String message(String what) {
    return "this is not valid YAML: " + what + "; check quotes, brackets and indentation";
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).findFirst().orElse("cannot be read");
  }
}
