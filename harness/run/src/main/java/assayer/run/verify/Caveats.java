package assayer.run.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What asking a model again can show of it, and what it cannot. */
public final class Caveats {
  private static final String TEMPERATURE = "sampling.temperature";

  private Caveats() {}

  /**
   * One sentence for each reason why the same answers prove less, or other answers less, than one
   * would think.
   *
   * @param model its id
   * @param facts what its card says
   * @param sends whether it is reached by requests
   * @param served under which names it answered
   */
  public static List<String> of(
      String model, Map<String, String> facts, boolean sends, Served served) {
    if (!sends) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    String temperature = facts.getOrDefault(TEMPERATURE, "");
    if (temperature.equals("default")) {
      notes.add(
          model
              + ": its endpoint chooses the temperature and does not tell it; where it draws its"
              + " words, other answers are no sign that the model changed");
    } else if (!temperature.isEmpty() && Double.parseDouble(temperature) > 0) {
      notes.add(
          "%s: at temperature %s it draws its words; other answers are no sign that the model changed"
              .formatted(model, temperature));
    }
    notes.add(
        served.isSilent()
            ? model
                + ": its endpoint does not say which model answered, and shows no digest of its"
                + " weights; the same answers are all there is to go by"
            : model + ": its endpoint names the model that answered, and shows no digest of it");
    return notes;
  }
}
