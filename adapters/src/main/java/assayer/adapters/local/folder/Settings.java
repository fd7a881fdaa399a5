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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What the JSON files of a folder say, whichever of them says it.
 *
 * @param config {@code config.json}
 * @param tokens {@code tokenizer_config.json}
 * @param special {@code special_tokens_map.json}
 */
record Settings(JsonNode config, JsonNode tokens, JsonNode special) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final long LARGEST = 64L << 20;
  private static final int UNBOUNDED = 1 << 24; // tokenizers write a huge number for "no limit"

  static Settings read(Path folder, Consumer<String> problems) {
    return new Settings(
        json(folder.resolve("config.json"), problems),
        json(folder.resolve("tokenizer_config.json"), problems),
        json(folder.resolve("special_tokens_map.json"), problems));
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
    int limit = UNBOUNDED;
    for (JsonNode said :
        List.of(
            tokens.path("model_max_length"),
            config.path("max_position_embeddings"),
            config.path("n_positions"))) {
      if (said.isNumber() && said.asDouble() >= 1) {
        limit = (int) Math.min(limit, said.asDouble());
      }
    }
    return limit == UNBOUNDED ? OptionalInt.empty() : OptionalInt.of(limit);
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

  String stepToken() {
    return config.path("step_token").asText("");
  }

  Optional<Boolean> specialTokens() {
    JsonNode said = config.path("add_special_tokens");
    return said.isBoolean() ? Optional.of(said.booleanValue()) : Optional.empty();
  }
}
