package assayer.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class the tests of one run: the run itself, the gates of the run file, and those in the
 * class's fields marked {@link Assay}.
 *
 * <pre>{@code
 * @AssayRun("rm-nightly.yaml")
 * class RewardModelTest {
 *   @Assay static final Gate accuracy =
 *       Gate.on("preference-accuracy", "accuracy").model("mine").lowerBoundAtLeast(0.80);
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssayRun {

  /**
   * The run file. Looked for beside the class, in {@code assayer/} on the class path, at the class
   * path's roots, and last from the working directory; with a leading slash only at the roots. It
   * must be a file, not an entry of a jar.
   */
  String value();

  /** What an inconclusive gate is. */
  Inconclusive inconclusive() default Inconclusive.FAIL;

  /**
   * How long the run may take, in the form of ISO 8601: {@code PT90S}, {@code PT2H}. Empty for
   * {@code assayer.timeout}, and without that for no limit.
   */
  String timeout() default "";

  /** Tags of every test of the class, beside Jupiter's {@code @Tag} on it. */
  String[] tags() default {};
}
