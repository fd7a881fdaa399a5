package assayer.adapters.prompted;

import assayer.adapters.prompted.parser.Parser;
import assayer.adapters.prompted.parser.Scale;
import assayer.adapters.prompted.parser.Settings;
import assayer.adapters.prompted.template.Conversation;
import assayer.adapters.prompted.template.Demonstrations;
import assayer.adapters.prompted.template.Demonstrations.Stand;
import assayer.adapters.prompted.template.Template;
import assayer.adapters.prompted.template.TemplateCheck;
import assayer.adapters.prompted.template.Variables;
import assayer.core.model.Capability;
import assayer.core.model.Question;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Spelling;
import assayer.core.option.Value;
import assayer.core.outcome.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a run file says of prompted roles. */
final class PromptOptions {
  private static final Scale TEN = new Scale(1, 10);
  private static final Map<String, Boolean> FOLDED = Map.of("fold", true, "keep", false);
  private static final Map<String, Stand> STANDS =
      Map.of(
          "before", Stand.BEFORE,
          "system", Stand.SYSTEM,
          "after-instructions", Stand.AFTER_INSTRUCTIONS);

  private final Options prompts;
  private final Set<Capability> can;
  private final Optional<Boolean> folded;
  private final Optional<Boolean> reasoning;
  private final Optional<VotesOption> votes;

  /**
   * Reads what holds for all roles.
   *
   * @param prompts the mapping "prompts"
   * @param can what the generator can do besides writing text
   */
  PromptOptions(Options prompts, Set<Capability> can) {
    this.prompts = prompts;
    this.can = can;
    this.folded = prompts.oneOf("system", FOLDED);
    this.reasoning = prompts.flag("reasoning");
    this.votes = VotesOption.read(prompts);
  }

  /** How a role is played; empty with problems noted if it cannot be. */
  <Q extends Question, A extends Answer> Optional<Prompting<Q, A>> prompting(RoleForm<Q, A> form) {
    boolean mapped = prompts.value(form.key()).orElse(null) instanceof Value.Mapping;
    Options own =
        mapped ? prompts.child(form.key()).orElseThrow() : Options.none(prompts.problems());
    TemplateChoice choice =
        mapped
            ? new TemplateChoice(form, own, "template")
            : new TemplateChoice(form, prompts, form.key());
    Optional<Prompting<Q, A>> prompting =
        choice.template().flatMap(template -> prompting(form, own, template));
    own.finish();
    return prompting;
  }

  private <Q extends Question, A extends Answer> Optional<Prompting<Q, A>> prompting(
      RoleForm<Q, A> form, Options own, Template template) {
    Variables variables = TemplateChoice.variables(form, template);
    boolean asked = reasoning(own, template);
    Wording wording =
        new Wording(scale(own, template), rubric(own, template), TemplateChoice.eachStep(template));
    Conversation conversation =
        new Conversation(
            template,
            variables,
            demonstrations(own, variables),
            own.oneOf("system", FOLDED).or(() -> folded).orElse(false),
            asked);
    Settings settings = new Settings(wording.scale(), asked, wording.eachStep());
    Votes counted = votes(form, own);
    return parser(form, own, template, settings)
        .filter(parser -> canCount(parser, counted, own))
        .map(parser -> new Prompting<>(form, conversation, wording, parser, counted));
  }

  private String rubric(Options own, Template template) {
    String rubric = own.text("rubric").orElse("");
    if (!rubric.isEmpty()) {
      mustShow(own, template, "rubric", "rubric");
    }
    return rubric;
  }

  private static void mustShow(Options own, Template template, String key, String variable) {
    if (!TemplateCheck.uses(template, variable)) {
      own.problem(
          key,
          "\"%s\" changes nothing: template \"%s\" does not show it; name another template"
              .formatted(key, template.id()));
    }
  }

  private static Scale scale(Options own, Template template) {
    Optional<String> written = own.text("scale");
    String text = written.orElse(template.head("scale"));
    Optional<Scale> scale = Scale.of(text);
    if (scale.isEmpty() && !text.isEmpty()) {
      own.problems()
          .add(
              written.isPresent() ? own.place("scale") : Place.of(template.id()),
              "\"scale\" must be two whole numbers that rise within 0 to 100, such as 1-5, got \""
                  + text
                  + "\"");
    }
    if (written.isPresent()) {
      mustShow(own, template, "scale", "low");
    }
    return scale.orElse(TEN);
  }

  /** A role's own word must have an effect; that for all roles is for those that can follow it. */
  private boolean reasoning(Options own, Template template) {
    Optional<Boolean> said = own.flag("reasoning");
    if (said.isPresent()) {
      mustShow(own, template, "reasoning", "reasoning");
    }
    return said.or(() -> TemplateCheck.uses(template, "reasoning") ? reasoning : Optional.empty())
        .orElse(!template.head("reasoning").equals("false"));
  }

  private static Demonstrations demonstrations(Options own, Variables variables) {
    Optional<Path> file = own.path("demonstrations");
    Optional<Stand> stand = own.oneOf("demonstrations-at", STANDS);
    if (stand.isPresent() && !own.has("demonstrations")) {
      own.problem("demonstrations-at", "there are none; add \"demonstrations\" with a file");
    }
    return file.flatMap(
            path ->
                Demonstrations.read(
                    path,
                    stand.orElse(Stand.BEFORE),
                    variables,
                    own.place("demonstrations"),
                    own.problems()))
        .orElse(Demonstrations.NONE);
  }

  private Votes votes(RoleForm<?, ?> form, Options own) {
    Optional<VotesOption> here = VotesOption.read(own);
    if (form.ballot().isEmpty()) {
      here.ifPresent(v -> own.problem("votes", "texts cannot be voted on; leave \"votes\" out"));
      return Votes.ONCE;
    }
    return here.or(() -> votes)
        .map(option -> option.of(form, form.ballot().get()))
        .orElse(Votes.ONCE);
  }

  private <Q extends Question, A extends Answer> Optional<Parser<Q, A>> parser(
      RoleForm<Q, A> form, Options own, Template template, Settings settings) {
    Map<String, Parser<Q, A>> parsers = form.parsers().apply(settings);
    Parser<Q, A> usual = parsers.values().iterator().next();
    String name = own.text("parser").orElse(template.head("parser"));
    Parser<Q, A> parser = name.isEmpty() ? usual : parsers.get(name);
    Place place = place(form, own);
    if (parser == null) {
      boolean wide = form.equals(RoleForm.REWARD) && name.equals("token-probabilities");
      String message =
          wide
              ? "\"%s\" reads one token, and a rating within %s may be two; set \"scale\" within 0-9"
                  .formatted(name, settings.scale())
              : Spelling.unknown("parser", name, parsers.keySet());
      prompts.problems().add(place, message);
      return Optional.empty();
    }
    List<Capability> needs = new ArrayList<>(parser.needs());
    if (!template.begun().isEmpty()) {
      needs.add(Capability.CONTINUATION);
    }
    for (Capability need : needs) {
      if (!can.contains(need)) {
        prompts
            .problems()
            .add(
                place,
                ("\"%s\" needs %s, which the endpoint does not give; take a template and a parser"
                        + " that do without, such as \"%s\" and \"%s\"")
                    .formatted(
                        parser.needs().contains(need) ? parser.id() : template.id(),
                        need.title(),
                        form.template(),
                        usual.id()));
      }
    }
    return Optional.of(parser);
  }

  private boolean canCount(Parser<?, ?> parser, Votes counted, Options own) {
    boolean can = counted.rule() != VoteRule.PUBLISHED || parser.vote().isPresent();
    if (!can) {
      Options where = own.has("votes") ? own : prompts;
      where.problem(
          "votes",
          "\"%s\" has no vote of its own; take another rule, or a parser such as \"%s\""
              .formatted(parser.id(), "processbench-index"));
    }
    return can;
  }

  private Place place(RoleForm<?, ?> form, Options own) {
    if (own.has("parser")) {
      return own.place("parser");
    }
    return own.has("template") ? own.place("template") : prompts.place(form.key());
  }
}
