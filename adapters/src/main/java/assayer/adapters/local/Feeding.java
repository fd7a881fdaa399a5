package assayer.adapters.local;

import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.text.Around;
import assayer.adapters.local.text.Wording;
import assayer.core.item.Prompt;
import assayer.core.model.RatingsQuestion;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.FailureKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes tokens of questions.
 *
 * @param kind what the graph is used as
 * @param form how texts are written
 * @param tokenizer the model's
 */
record Feeding(Kind kind, Form form, Tokenizer tokenizer) {

  Fed of(RatingsQuestion question) {
    return of(new ScoreQuestion(question.prompt(), question.completion()));
  }

  Fed of(ScoreQuestion question) {
    try {
      Prompt prompt = form.withSystem(question.prompt());
      String answer = question.completion().text();
      return switch (kind) {
        case REWARD -> answer(prompt, answer);
        case LIKELIHOOD -> scored(prompt, answer);
        case RELEVANCE -> compared(prompt, answer, question.reference());
        case STEPS -> steps(prompt, question.completion().steps());
      };
    } catch (Wording.Unwritten e) {
      return unwritten(e);
    }
  }

  Fed of(StepsQuestion question) {
    try {
      Prompt prompt = form.withSystem(question.prompt());
      return kind == Kind.LIKELIHOOD
          ? scored(prompt, question.steps())
          : steps(prompt, question.steps());
    } catch (Wording.Unwritten e) {
      return unwritten(e);
    }
  }

  private static Fed unwritten(Wording.Unwritten e) {
    return Fed.broken(
        FailureKind.BAD_REQUEST,
        "the template cannot write this conversation: " + String.valueOf(e.getMessage()));
  }

  private Fed answer(Prompt prompt, String answer) throws Wording.Unwritten {
    if (form.whole().isPresent()) {
      String text = form.whole().get().write(Around.turns(prompt, answer));
      return Fed.of(tokenizer.text(text, form.special()));
    }
    String query = form.query().write(Around.turns(prompt, ""));
    return Fed.of(tokenizer.pair(query, answer, form.special()));
  }

  /** The end token that a template puts behind an answer belongs to it; white space does not. */
  private Fed scored(Prompt prompt, String answer) throws Wording.Unwritten {
    Around around = Around.of(form.whole().orElseThrow(), prompt);
    String text = around.before() + answer + around.after().stripTrailing();
    return Fed.of(tokenizer.scored(text, around.before(), form.special()));
  }

  /** What the template puts behind the solution belongs to no step. */
  private Fed scored(Prompt prompt, List<String> steps) throws Wording.Unwritten {
    if (steps.isEmpty()) {
      return Fed.broken(FailureKind.BAD_REQUEST, "the answer does not come in steps");
    }
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      joined.add(i == 0 ? steps.get(0) : form.between() + steps.get(i));
    }
    Around around = Around.of(form.whole().orElseThrow(), prompt);
    return Fed.of(tokenizer.scored(around.before(), joined, form.special()));
  }

  private Fed compared(Prompt prompt, String answer, String reference) throws Wording.Unwritten {
    if (form.againstReference() && reference.isEmpty()) {
      return Fed.broken(
          FailureKind.BAD_REQUEST, "the item has no right answer to compare this one with");
    }
    String query =
        form.againstReference() ? reference : form.query().write(Around.turns(prompt, ""));
    return Fed.of(tokenizer.text(query, form.special()), tokenizer.text(answer, form.special()));
  }

  private Fed steps(Prompt prompt, List<String> steps) throws Wording.Unwritten {
    StepTag tag = form.tag().orElseThrow();
    if (steps.isEmpty()) {
      return Fed.broken(FailureKind.BAD_REQUEST, "the answer does not come in steps");
    }
    Around around = Around.of(form.whole().orElseThrow(), prompt);
    if (tag.joined()) {
      return Fed.of(
          tokenizer.joined(around.before(), steps, tag.id(), around.after(), form.special()));
    }
    String mark = tag.mark();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).contains(mark)) {
        return Fed.broken(
            FailureKind.BAD_REQUEST,
            "step %s holds the separator \"%s\", so its score could not be told"
                .formatted(i, mark));
      }
    }
    String solution = String.join(tag.text(), steps) + tag.text();
    return Fed.of(
        tokenizer.marked(
            around.before() + solution + around.after(),
            around.before(),
            tag.id(),
            form.special()));
  }
}
