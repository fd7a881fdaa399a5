package assayer.adapters.local.folder;

import assayer.core.option.FileTrouble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the JSON files of a folder say, whichever of them says it.
 *
 * @param config {@code config.json}
 * @param tokens {@code tokenizer_config.json}
 * @param special {@code special_tokens_map.json}
 * @param generation {@code generation_config.json}
 */
record Settings(JsonNode config, JsonNode tokens, JsonNode special, JsonNode generation) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final long LARGEST = 64L << 20;
  private static final double UNBOUNDED = 1 << 24; // tokenizers write a huge number for "no limit"

  /** Models whose positions begin behind the padding token's number, so that two are lost. */
  private static final Set<String> SHIFTED =
      Set.of("roberta", "xlm-roberta", "camembert", "mpnet", "longformer");

  static Settings read(Path folder, Consumer<String> problems) {
    return new Settings(
        json(folder.resolve("config.json"), problems),
        json(folder.resolve("tokenizer_config.json"), problems),
        json(folder.resolve("special_tokens_map.json"), problems),
        json(folder.resolve("generation_config.json"), problems));
  }

  private static JsonNode json(Path file, Consumer<String> problems) {
    if (!Files.exists(file)) {
      return MissingNode.getInstance();
    }
    try {
      if (Files.size(file) > LARGEST) {
        problems.accept(file + " is larger than 64 MB, which no settings are; check the folder");
        return MissingNode.getInstance();
      }
      JsonNode read = MAPPER.readTree(Files.readAllBytes(file));
      if (!read.isObject()) {
        problems.accept(file + " must hold a JSON object; check the folder");
      }
      return read;
    } catch (JsonProcessingException e) {
      problems.accept(
          file + " is no JSON: " + e.getOriginalMessage().replaceAll("\\s+", " ") + "; mend it");
    } catch (IOException e) {
      problems.accept("cannot read " + file + ": " + FileTrouble.reason(e));
    }
    return MissingNode.getInstance();
  }

  /** By "id2label", else by "labels". */
  List<String> labels(Consumer<String> problems) {
    JsonNode byNumber = config.path("id2label");
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < byNumber.size(); i++) {
      JsonNode label = byNumber.path(Integer.toString(i));
      if (!label.isTextual()) {
        problems.accept(
            "\"id2label\" of config.json names %s labels, and none for %s; number them from 0 on"
                .formatted(byNumber.size(), i));
        return List.of();
      }
      labels.add(label.textValue());
    }
    config.path("labels").forEach(label -> labels.add(label.asText()));
    return labels;
  }

  /** The smaller of what the tokenizer and the position table allow. */
  OptionalInt limit() {
    double limit =
        Math.min(
            most(tokens.path("model_max_length")),
            Math.min(positions(), most(config.path("n_positions"))));
    return limit >= UNBOUNDED ? OptionalInt.empty() : OptionalInt.of((int) limit);
  }

  private double positions() {
    double positions = most(config.path("max_position_embeddings"));
    return SHIFTED.contains(config.path("model_type").asText()) ? positions - 2 : positions;
  }

  private static double most(JsonNode said) {
    return said.isNumber() && said.asDouble() >= 1 ? said.asDouble() : UNBOUNDED;
  }

  boolean padLeft() {
    return tokens.path("padding_side").asText().equals("left");
  }

  /** The text of a special token such as "pad_token". */
  String token(String key) {
    for (JsonNode place : List.of(tokens, special, config)) {
      JsonNode said = place.path(key);
      JsonNode text = said.isObject() ? said.path("content") : said;
      if (text.isTextual()) {
        return text.textValue();
      }
    }
    return "";
  }

  /** The chat template, or the one named "default" of several. */
  Optional<String> template() {
    JsonNode said = tokens.path("chat_template");
    if (said.isTextual()) {
      return Optional.of(said.textValue());
    }
    for (JsonNode one : said) {
      if (one.path("name").asText().equals("default")) {
        return Optional.of(one.path("template").asText());
      }
    }
    return Optional.empty();
  }

  /** By the file that is about writing, else by the model's own. */
  Ending ending() {
    JsonNode own = generation.path("eos_token_id");
    JsonNode ends = own.isMissingNode() ? config.path("eos_token_id") : own;
    Set<Long> tokens = new LinkedHashSet<>();
    if (ends.isIntegralNumber()) {
      tokens.add(ends.longValue());
    }
    ends.forEach(end -> tokens.add(end.asLong(-1)));
    double most = most(generation.path("max_new_tokens"));
    return new Ending(tokens, most >= UNBOUNDED ? OptionalInt.empty() : OptionalInt.of((int) most));
  }

  String stepToken() {
    return config.path("step_token").asText("");
  }

  Optional<Boolean> specialTokens() {
    JsonNode said = config.path("add_special_tokens");
    return said.isBoolean() ? Optional.of(said.booleanValue()) : Optional.empty();
  }
}
