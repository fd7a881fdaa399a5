package assayer.reports.shown;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as reports write it: fixed line ends, and doubles that are the same on every JDK. */
public final class JsonFile {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private JsonFile() {}

  /** Writes something with a generator. */
  @FunctionalInterface
  public interface Body {
    /** Writes one value. */
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes a document as a file. */
  public static Path write(Path file, Body body) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
      body.write(json);
    }
    return Files.writeString(file, text.append('\n').toString());
  }
}
