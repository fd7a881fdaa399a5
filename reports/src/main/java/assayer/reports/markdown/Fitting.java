package assayer.reports.markdown;

import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/** A page that takes parts whole as long as they fit, and then says that there is more. */
final class Fitting {
  private final int most;
  private final ToIntFunction<String> size;
  private final String rest;
  private final StringBuilder page = new StringBuilder();
  private int taken;
  private boolean full;

  private Fitting(int most, ToIntFunction<String> size, String rest) {
    this.most = most;
    this.size = size;
    this.rest = rest;
    this.taken = size.applyAsInt(rest);
  }

  /** Of at most so many bytes of UTF-8, the words for the rest included. */
  static Fitting bytes(int most, String rest) {
    return new Fitting(most, text -> text.getBytes(StandardCharsets.UTF_8).length, rest);
  }

  /** Of at most so many characters as Java and GitHub count them (UTF-16). */
  static Fitting characters(int most, String rest) {
    return new Fitting(most, String::length, rest);
  }

  /** Adds a part if it fits and all before it did. */
  void add(String part) {
    int length = size.applyAsInt(part);
    full |= taken + length > most;
    if (!full) {
      page.append(part);
      taken += length;
    }
  }

  @Override
  public String toString() {
    return full ? page + rest : page.toString();
  }
}
