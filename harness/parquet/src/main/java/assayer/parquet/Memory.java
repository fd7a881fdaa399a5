package assayer.parquet;

/** How much of the memory a file may take: a size in a file is a claim, and may be a lie. */
final class Memory {
  static final String ADVICE =
      "more than the JVM's memory allows (-Xmx gives it more, smaller row groups need less)";

  private Memory() {}

  /** The packed bytes of one row group's wanted columns, which are held at once. */
  static long mostOfGroup() {
    return Runtime.getRuntime().maxMemory() / 2;
  }

  /** The unpacked bytes of one page. */
  static long mostOfPage() {
    return Runtime.getRuntime().maxMemory() / 4;
  }
}
