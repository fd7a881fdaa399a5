package assayer.core.model;

/** Seeds that depend on what they are for, never on when or on which thread. */
public final class Seeds {
  private Seeds() {}

  /** A seed for something named, derived from another. */
  public static long derive(long seed, String... names) {
    long hash = mix(seed + 0x9E3779B97F4A7C15L);
    for (String name : names) {
      for (int i = 0; i < name.length(); i++) {
        hash = (hash ^ name.charAt(i)) * 0x100000001B3L; // as FNV-1a takes them up
      }
      hash = mix(hash + name.length() + 0x9E3779B97F4A7C15L);
    }
    return hash;
  }

  /** A number within [0, 1) that a seed stands for. */
  public static double unit(long seed) {
    return (mix(seed) >>> 11) * 0x1p-53;
  }

  /** The finishing step of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
