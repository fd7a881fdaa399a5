package assayer.reports.shown;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as reports write it: UTF-8 and fixed line ends. */
public final class XmlFile {
  private XmlFile() {}

  /** Writes something with a writer. */
  @FunctionalInterface
  public interface Body {
    /** Writes one element. */
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /** Writes a document as a file. */
  public static Path write(Path file, Body body) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      body.write(xml);
      xml.writeEndDocument();
      xml.close();
      out.write("\n");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return file;
  }
}
