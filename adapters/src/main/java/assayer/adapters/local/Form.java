package assayer.adapters.local;

import assayer.adapters.local.text.Wording;
import assayer.core.item.Message;
import assayer.core.item.Prompt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How questions are written.
 *
 * @param whole how a conversation with its answer becomes one text; empty where both are fed as a
 *     pair
 * @param query how a conversation without its answer is written
 * @param system a turn to put before conversations that begin with none of the system, "" for none
 * @param special whether the tokenizer adds its special tokens
 * @param tag what ends a step
 * @param between what stands between two steps of a text that is scored token by token
 * @param againstReference whether an answer is compared with a right one, and not the conversation
 */
record Form(
    Optional<Wording> whole,
    Wording query,
    String system,
    boolean special,
    Optional<StepTag> tag,
    String between,
    boolean againstReference) {

  /** With the turn of the system, where there is none yet. */
  Prompt withSystem(Prompt prompt) {
    boolean has = !prompt.messages().isEmpty() && prompt.messages().get(0).role().equals("system");
    if (system.isEmpty() || has) {
      return prompt;
    }
    List<Message> messages = new ArrayList<>(List.of(new Message("system", system)));
    messages.addAll(prompt.messages());
    return new Prompt(messages);
  }

  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("feed", whole.isPresent() ? "text" : "pair");
    facts.put("template", whole.orElse(query).fact());
    facts.put("special-tokens", special ? "added" : "not added");
    if (!system.isEmpty()) {
      facts.put("system", system);
    }
    if (againstReference) {
      facts.put("against", "reference");
    }
    tag.ifPresent(
        t -> {
          facts.put("separator", t.text());
          facts.put("separator-token", Long.toString(t.id()));
          facts.put("join", t.joined() ? "tokens" : "text");
        });
    return facts;
  }
}
