package assayer.run.store;

/** Plain maps, lists, texts and numbers as JSON text. */
public final class JsonText {
  private JsonText() {}

  /** The text of a document, with a line break at its end. */
  public static String of(Object document) {
    return Json.text(json -> json.writePOJO(document));
  }
}
