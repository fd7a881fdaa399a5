package assayer.adapters.prompted.template;

import assayer.core.item.Image;
import assayer.core.model.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values for the variables of one call, and what the model is told besides: that has its own places
 * and needs no word in a template.
 */
public final class Values {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<Member>> lists = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  private List<Image> images = List.of();

  /** None yet. */
  public Values() {}

  /** With a text. */
  public Values text(String name, String text) {
    texts.put(name, text);
    return this;
  }

  /** With a list of texts. */
  public Values list(String name, List<String> members) {
    return spoken(name, members.stream().map(text -> new Member("", text)).toList());
  }

  /** With a list of texts, each said by somebody. */
  public Values spoken(String name, List<Member> members) {
    lists.put(name, List.copyOf(members));
    return this;
  }

  /** With what the model is told besides. */
  public Values remarks(List<Remark> told) {
    remarks.addAll(told);
    return this;
  }

  /** What it is told at a place, in order and a blank line apart; "" for nothing. */
  String told(Remark.At at) {
    if (remarks.isEmpty()) {
      return ""; // as most questions go
    }
    return remarks.stream()
        .filter(remark -> remark.at() == at)
        .map(Remark::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** With what is shown beside them. */
  public Values images(List<Image> shown) {
    images = List.copyOf(shown);
    return this;
  }

  /** What is shown beside them. */
  public List<Image> images() {
    return images;
  }

  /** Every text in them: what a tag must not be found in. */
  List<String> all() {
    List<String> all = new ArrayList<>(texts.values());
    lists.values().forEach(list -> list.forEach(member -> all.add(member.text())));
    remarks.forEach(remark -> all.add(remark.text()));
    return all;
  }

  /** As the template engine takes them. */
  Map<String, Object> context(Variables variables, String tag, boolean reasoning) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("tag", tag);
    context.put("reasoning", reasoning);
    for (String name : variables.texts()) {
      String text = texts.getOrDefault(name, "");
      context.put(name, text);
      context.put("with-" + name, !text.isEmpty());
    }
    for (String name : variables.lists()) {
      List<Map<String, Object>> members = members(lists.getOrDefault(name, List.of()));
      context.put(name, members);
      context.put(name + "-count", String.valueOf(members.size()));
    }
    return context;
  }

  private static List<Map<String, Object>> members(List<Member> list) {
    List<Map<String, Object>> members = new ArrayList<>();
    for (Member member : list) {
      int index = members.size();
      members.add(
          Map.of(
              "number", String.valueOf(index + 1),
              "index", String.valueOf(index),
              "speaker", member.speaker(),
              "text", member.text()));
    }
    return members;
  }

  /**
   * A text of a list.
   *
   * @param speaker whose it is, "" where nobody's
   * @param text the text
   */
  public record Member(String speaker, String text) {}
}
