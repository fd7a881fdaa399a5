package assayer.adapters.local.jinja;

/** What is done in its turn. */
@FunctionalInterface
interface Statement {
  /** How it goes on after a statement. */
  enum Then {
    NEXT,
    BREAK,
    CONTINUE
  }

  Then run(Scope scope, StringBuilder out);
}
