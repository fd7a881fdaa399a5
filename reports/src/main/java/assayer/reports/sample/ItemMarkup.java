package assayer.reports.sample;

import assayer.reports.html.Markup;
import assayer.reports.html.Writing;
import assayer.reports.sample.Passage.Line;
import assayer.reports.sample.Passage.Piece;
import assayer.reports.sample.SampleView.Shown;
import assayer.reports.sample.SampleView.Tag;
import assayer.reports.sample.StepView.Mark;
import java.util.List;
import java.util.function.Consumer;

/** An item as it stands on its page: what it is, what stood to choose, what was asked of it. */
final class ItemMarkup {
  private final Writing out = new Writing();

  private ItemMarkup() {}

  static Markup of(SampleView item) {
    ItemMarkup page = new ItemMarkup();
    page.write(item);
    return page.out.done();
  }

  private void write(SampleView item) {
    String title = item.anchor() + "-t";
    out.open("article", "id", item.anchor(), "class", item.classes(), "aria-labelledby", title);
    line().open("header");
    head(item, title);
    line().close("header");
    line();
    if (item.gone()) {
      out.open("p", "class", "gone").text("Its text is not at hand; ");
      out.element("code", "samples.jsonl").text(" says what came of each ask.").close("p");
    }
    line().open("div", "class", "context");
    item.body().context().forEach(this::passage);
    out.close("div");
    line().open("div", "class", "answers");
    line();
    lines(item.body().answers(), this::answer);
    line().close("div");
    line().element("p", item.body().note(), "class", "aside");
    line();
    if (item.stepped()) {
      out.open("ol", "class", "steps");
      line();
      lines(item.body().steps(), this::step);
      line().close("ol");
    }
    line();
    if (!item.gone()) {
      asks(item);
    }
    line();
    lines(item.exhibits(), this::shown);
    line().close("article");
    line();
  }

  private void head(SampleView item, String title) {
    line().open("h2", "id", title).open("a", "href", "#" + item.anchor());
    out.element("span", Integer.toString(item.number()), "class", "place").apart(' ');
    out.element("span", "item", "class", "quiet").apart(' ');
    out.element("span", item.item(), "dir", "auto").close("a").close("h2");
    line().open("ul", "class", "tags");
    for (Tag tag : item.tags()) {
      out.element("li", tag.text(), "class", "tag " + tag.tone());
    }
    out.close("ul");
    facts(item.facts());
  }

  private void answer(AnswerView answer) {
    out.open("section", "class", "answer " + answer.tone());
    line().open("h3").element("span", answer.title(), "dir", "auto").apart(' ');
    out.element("span", answer.by(), "class", "quiet", "dir", "auto").close("h3");
    facts(answer.facts());
    line();
    passage(answer.text());
    line().close("section");
  }

  private void step(StepView step) {
    out.open("li", "class", "step " + step.tone());
    line().open("div", "class", "gauge");
    out.element("span", Integer.toString(step.number()), "class", "n").apart(' ');
    out.add(step.bar()).apart(' ').element("span", step.score(), "class", "score").close("div");
    line().open("div");
    for (Mark mark : step.marks()) {
      out.element("span", mark.text(), "class", "tag " + mark.tone());
    }
    passage(step.text());
    out.close("div");
    line().close("li");
  }

  private void asks(SampleView item) {
    String label = "What was asked of item " + item.number();
    out.open("section", "class", "asks", "aria-label", label);
    line();
    lines(item.asks(), this::ask);
    line().element("p", item.more(), "class", "aside");
    line().close("section");
  }

  private void ask(AskView ask) {
    out.open("div", "class", ask.shape());
    line().open("p").element("code", ask.slot(), "dir", "auto").apart(' ');
    out.element("strong", ask.came(), "class", "came " + ask.tone(), "dir", "auto").apart(' ');
    out.element("span", ask.order(), "class", "quiet", "dir", "auto").close("p");
    facts(ask.facts());
    line();
    ask.said().forEach(this::passage);
    line();
    ask.put().forEach(this::passage);
    line().close("div");
  }

  private void shown(Shown shown) {
    out.open("section", "class", "seen");
    line().element("p", shown.sentence(), "dir", "auto");
    line();
    shown.parts().forEach(this::passage);
    line().close("section");
  }

  private void facts(List<String> facts) {
    line().open("ul", "class", "facts");
    facts.forEach(fact -> out.element("li", fact, "dir", "auto"));
    out.close("ul");
  }

  private void passage(Passage passage) {
    out.open("div", "class", "passage");
    out.element("p", passage.label(), "class", "label", "dir", "auto");
    out.open(
        "div",
        "class",
        "text",
        "dir",
        "auto",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        passage.label());
    passage.lines().forEach(this::line);
    if (passage.empty()) {
      out.element("em", "(nothing)");
    }
    out.close("div").element("p", passage.note(), "class", "note").close("div");
    line();
  }

  private void line(Line line) {
    out.open("span", "class", "line");
    for (Piece piece : line.pieces()) {
      out.element("span", piece.text(), "class", piece.tone());
    }
    out.close("span");
  }

  /** Each on lines of its own. */
  private <T> void lines(List<T> all, Consumer<T> write) {
    for (int i = 0; i < all.size(); i++) {
      if (i > 0) {
        line();
      }
      write.accept(all.get(i));
    }
  }

  private Writing line() {
    return out.apart('\n');
  }
}
