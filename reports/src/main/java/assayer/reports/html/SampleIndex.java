package assayer.reports.html;

import assayer.core.sample.SampleFlag;
import assayer.reports.shown.JsonFile;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the single items of a model are on their pages, for whoever links them: written beside the
 * pages by what writes these. It holds digests and numbers alone, so that nothing in the file of
 * another run can become an address.
 *
 * @param only the kinds of items that are there, in the order of {@link SampleFlag}
 * @param items the page of each item, from 1, by its {@link SampleLinks#anchor}
 */
public record SampleIndex(List<Only> only, Map<String, Integer> items) {
  private static final String ONLY = "only";
  private static final String ITEMS = "items";

  /** Copies list and map. */
  public SampleIndex {
    only = List.copyOf(only);
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  /**
   * Items of one kind.
   *
   * @param flag the kind
   * @param count how many of all items are of it, at least 1
   * @param page the first page that shows one, from 1; 0 if none does
   */
  public record Only(SampleFlag flag, long count, int page) {}

  /** The items of a kind; empty where there are none. */
  Optional<Only> only(SampleFlag flag) {
    return only.stream().filter(one -> one.flag() == flag).findFirst();
  }

  /** Writes it beside the pages of a name. */
  public void write(Path folder, String name) throws IOException {
    JsonFile.write(folder.resolve(SampleLinks.index(name)), this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart(ONLY);
    for (Only one : only) {
      json.writeArrayFieldStart(one.flag().id());
      json.writeNumber(one.count());
      json.writeNumber(one.page());
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeObjectFieldStart(ITEMS);
    for (Map.Entry<String, Integer> item : items.entrySet()) {
      json.writeNumberField(item.getKey(), item.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** That of a name in a folder; empty where there is none, or none that can be read. */
  static Optional<SampleIndex> read(Path folder, String name) throws IOException {
    Path file = folder.resolve(SampleLinks.index(name));
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
      return json.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(read(json))
          : Optional.empty();
    } catch (JacksonException e) { // whoever damaged it loses links, not a report
      return Optional.empty();
    }
  }

  private static SampleIndex read(JsonParser json) throws IOException {
    List<Only> only = new ArrayList<>();
    Map<String, Integer> items = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case ONLY -> kinds(json, only);
        case ITEMS -> items(json, items);
        default -> json.skipChildren();
      }
    }
    return new SampleIndex(only, items);
  }

  /** A kind that is not known here is of another version. */
  private static void kinds(JsonParser json, List<Only> only) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Optional<SampleFlag> flag = SampleFlag.of(json.currentName());
      json.nextToken();
      json.nextToken();
      long count = json.getLongValue();
      json.nextToken();
      int page = json.getIntValue();
      json.nextToken();
      flag.ifPresent(known -> only.add(new Only(known, count, page)));
    }
  }

  private static void items(JsonParser json, Map<String, Integer> items) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String anchor = json.currentName();
      json.nextToken();
      items.put(anchor, json.getIntValue());
    }
  }
}
