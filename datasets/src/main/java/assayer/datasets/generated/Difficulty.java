package assayer.datasets.generated;

import java.util.Locale;

/** Decides the size of the numbers and how many steps there are. */
enum Difficulty {
  EASY,
  MEDIUM,
  HARD;

  /** The name a run file uses. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One of three by difficulty. */
  <T> T choose(T easy, T medium, T hard) {
    return switch (this) {
      case EASY -> easy;
      case MEDIUM -> medium;
      case HARD -> hard;
    };
  }
}
