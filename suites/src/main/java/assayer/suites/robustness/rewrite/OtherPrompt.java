package assayer.suites.robustness.rewrite;

import assayer.suites.robustness.rewrite.Edit.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A sound answer to a question that nobody asked. */
final class OtherPrompt implements Transformation {
  /** By a word that a prompt holds if that is what it is about. */
  private static final Map<String, String> ANSWERS =
      new TreeMap<>(
          Map.of(
              "bread",
              "Mix flour, water, salt and a little yeast, let the dough rest overnight in a cool"
                  + " place, fold it in the morning and bake it in a covered pot until the crust is"
                  + " dark.",
              "violin",
              "Loosen the bow after playing, wipe the rosin off the strings with a dry cloth, and"
                  + " keep the instrument away from heaters, as dry air cracks the wood.",
              "tide",
              "Tides follow the moon: the sea rises on the side that faces it and on the far side,"
                  + " so that most coasts see high water about twice a day.",
              "garden",
              "Plant the roses in autumn while the soil is still warm, water them well in the first"
                  + " weeks, and cut them back once the hard frosts are over.",
              "bicycle",
              "If the chain jumps, clean it and look for a stiff link first; then turn the barrel"
                  + " adjuster of the rear derailleur a little and try every gear again.",
              "owl",
              "Owls fly without a sound since the front edge of their feathers is combed, which"
                  + " breaks up the air, and since their wings are large for their weight.",
              "passport",
              "Fill in the form, bring a recent photograph and the old document to the office, and"
                  + " allow several weeks, or pay for the faster service if you travel soon."));

  @Override
  public String id() {
    return "other-prompt";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    String asked = passage.prompt().toLowerCase(Locale.ROOT);
    List<String> apart = new ArrayList<>();
    ANSWERS.forEach(
        (word, answer) -> {
          if (!asked.contains(word)) {
            apart.add(answer);
          }
        });
    return apart.isEmpty() || passage.isBlank()
        ? List.of()
        : List.of(replaced(passage, new Draw(seed).pick(apart)));
  }

  private static Edit replaced(Passage passage, String answer) {
    List<Replacement> places = new ArrayList<>();
    for (int part = 0; part < passage.parts().size(); part++) {
      int length = passage.parts().get(part).length();
      places.add(new Replacement(part, 0, length, part == 0 ? answer : ""));
    }
    return new Edit(places);
  }
}
