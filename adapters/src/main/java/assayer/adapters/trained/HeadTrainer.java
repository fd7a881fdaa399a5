package assayer.adapters.trained;

import assayer.adapters.local.Embedder;
import assayer.adapters.local.Encoder;
import assayer.adapters.local.compare.GuardedCosine;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.PreferencePair;
import assayer.core.option.Options;
import assayer.core.option.Problem;
import assayer.core.reading.Reading;
import assayer.core.training.Trained;
import assayer.core.training.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Trains a head over the encoder that comes along.
 *
 * <p>Options: {@code seed} (0), {@code held-out} (0.2, the share of pairs to try it on), {@code
 * limit} (5000 pairs), {@code l2} (how much weights are held down), {@code max-length}, {@code
 * truncation}, and those that say what is computed on.
 */
public final class HeadTrainer implements Trainer {
  /** The adapter that opens what it makes. */
  static final String ID = "head";

  /** Fewer say nothing of 1156 weights. */
  private static final int FEWEST = 10;

  private static final int STEPS = 300;
  private static final double RATE = 0.01;
  private static final double L2 = 0.1;

  /** For the service loader. */
  public HeadTrainer() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<Trained> train(Dataset<PreferencePair> pairs, Options options, Path folder)
      throws IOException {
    int before = options.problems().list().size();
    Plan plan =
        new Plan(
            options.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0),
            options.real("held-out", 0, 0.9).orElse(0.2),
            options.whole("limit", FEWEST, 20_000).orElse(5_000),
            new BradleyTerry(STEPS, RATE, options.real("l2", 0, 1e6).orElse(L2)));
    Optional<Encoder> encoder = Encoder.read(options, GuardedCosine.PLAIN);
    options.finish();
    if (!pairs.card().carriesText()) {
      options.problems().add(options.place(), "the pairs have no texts; a head is made of texts");
    }
    if (encoder.isEmpty() || options.problems().list().size() > before) {
      return Optional.empty();
    }
    return trained(pairs, plan, encoder.get(), options, folder);
  }

  /** What is to be done. */
  private record Plan(long seed, double heldOut, long most, BradleyTerry fit) {}

  private static Optional<Trained> trained(
      Dataset<PreferencePair> data, Plan plan, Encoder encoder, Options options, Path folder)
      throws IOException {
    PairSet set = PairSet.read(data, plan.most());
    List<Problem> notes = new ArrayList<>(set.rejected());
    List<Contrast> contrasts;
    try (Embedder embedder = encoder.open("the encoder")) {
      contrasts = Contrasts.of(set, embedder);
      notes.addAll(embedder.notes());
    }
    Split split = Split.of(contrasts, plan.heldOut(), plan.seed());
    if (split.training().size() < FEWEST) {
      options.problems().add(options.place(), tooFew(split, set));
      set.rejected().forEach(options.problems()::add);
      return Optional.empty();
    }
    double[] weights = plan.fit().fit(split.training().stream().map(Contrast::difference).toList());
    Reading heldOut = Share.of(split.heldOut(), pair -> pair.isRight(weights));
    TrainedHead head =
        new TrainedHead(
            encoder.digest(),
            encoder.limits(),
            Arrays.stream(weights).boxed().toList(),
            training(data.card(), plan, split, heldOut));
    HeadFile.write(head, folder);
    return Optional.of(
        new Trained(
            set.rows(),
            set.leftOut(),
            split.training().size(),
            Share.plain(split.training(), pair -> pair.isRight(weights)),
            heldOut,
            beside(split.heldOut()),
            notes));
  }

  private static String tooFew(Split split, PairSet set) {
    return "at least %s pairs must be left to learn from, got %s of %s rows%s; give more"
        .formatted(
            FEWEST,
            split.training().size(),
            set.rows(),
            set.leftOut().isEmpty() ? "" : " (left out: " + leftOut(set) + ")");
  }

  private static String leftOut(PairSet set) {
    return set.leftOut().entrySet().stream()
        .map(each -> each.getValue() + ", " + each.getKey())
        .collect(Collectors.joining("; "));
  }

  /** What the pairs give away to who knows nothing of them. */
  private static Map<String, Reading> beside(List<Contrast> heldOut) {
    Map<String, Reading> beside = new LinkedHashMap<>();
    beside.put("the longer one", Share.of(heldOut, Contrast::isLonger));
    beside.put("the one nearer to the prompt", Share.of(heldOut, Contrast::isNearer));
    return beside;
  }

  private static Map<String, String> training(
      DatasetCard data, Plan plan, Split split, Reading heldOut) {
    return Map.of(
        "data", data.name(),
        "dataDigest", data.digest(),
        "pairs", Integer.toString(split.training().size()),
        "heldOutPairs", Integer.toString(split.heldOut().size()),
        "heldOutAccuracy", heldOut.estimate().map(e -> Double.toString(e.value())).orElse(""),
        "seed", Long.toString(plan.seed()),
        "steps", Integer.toString(plan.fit().steps()),
        "rate", Double.toString(plan.fit().rate()),
        "l2", Double.toString(plan.fit().l2()));
  }
}
