package assayer.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What somebody else's reader demands of a document, as a JSON schema on the class path. */
public final class JsonSchema {
  private final Schema schema;

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Of a resource.
   *
   * @param name absolute; of draft 7, in which both schemas here are written
   */
  public static JsonSchema of(String name) {
    try (InputStream in = JsonSchema.class.getResourceAsStream(name)) {
      SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
      return new JsonSchema(registry.getSchema(Objects.requireNonNull(in, name), InputFormat.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a document, a sentence each. */
  public List<String> faults(String document) {
    return schema.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** Fails with what is wrong. */
  public void assertHolds(String document) {
    assertEquals(List.of(), faults(document), document);
  }
}
