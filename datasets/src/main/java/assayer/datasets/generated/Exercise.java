package assayer.datasets.generated;

/** A problem that can be solved any number of times, each time in other words. */
interface Exercise {

  /** The problem as it is put. */
  String prompt();

  /**
   * Solves it. What is written next always follows from what the pen wrote before; the places where
   * a pen may slip do not depend on its words.
   */
  void solve(Pen pen);
}
