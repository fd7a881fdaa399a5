package assayer.adapters.local.jinja;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as Python's json module writes it for chat templates: nothing beyond ASCII is escaped. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static String of(Object value, @Nullable Object indent) {
    try {
      return MAPPER.writer(printer(indent)).writeValueAsString(plain(value));
    } catch (JsonProcessingException e) {
      throw new JinjaException("\"tojson\" cannot write it");
    }
  }

  private static DefaultPrettyPrinter printer(@Nullable Object indent) {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEntrySpacing(Separators.Spacing.AFTER)
            .withArrayValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    if (indent == null || indent == Values.NONE) {
      DefaultPrettyPrinter.NopIndenter none = new DefaultPrettyPrinter.NopIndenter();
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
      printer.indentArraysWith(none);
      printer.indentObjectsWith(none);
      return printer;
    }
    DefaultIndenter lines =
        new DefaultIndenter(" ".repeat(Math.min(16, Values.whole(indent))), "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            separators
                .withObjectEntrySpacing(Separators.Spacing.NONE)
                .withArrayValueSpacing(Separators.Spacing.NONE));
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return printer;
  }

  private static @Nullable Object plain(Object value) {
    if (value == Values.NONE) {
      return null;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      list.forEach(member -> plain.add(plain(member)));
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach((key, member) -> plain.put(Values.text(key), plain(member)));
      return plain;
    }
    if (value == Values.UNDEFINED || value instanceof Expression.Function) {
      throw new JinjaException("\"tojson\" is given " + Values.kind(value));
    }
    return value;
  }
}
