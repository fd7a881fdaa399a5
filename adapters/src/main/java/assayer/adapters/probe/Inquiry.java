package assayer.adapters.probe;

import assayer.core.model.ProbeFinding;
import java.util.List;

/**
 * A conformance question, or several that the same answers decide; one class each.
 *
 * @param <S> whom it is put to
 */
public interface Inquiry<S> {

  /** The id of its finding, of several the first, in kebab-case. */
  String id();

  /**
   * Puts it.
   *
   * @return empty if nothing rests on it here, so that it was not asked
   */
  List<ProbeFinding> put(S subject);
}
