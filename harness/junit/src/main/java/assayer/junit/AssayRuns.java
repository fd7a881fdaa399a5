package assayer.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class the tests of every run file ({@code *.yaml}, {@code *.yml}) that lies directly in a
 * folder. Build tools hand classes to an engine and nothing else, so a module whose run files need
 * no code has one such class:
 *
 * <pre>{@code
 * @AssayRuns
 * class RunFilesTest {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssayRuns {

  /** The folder: at a root of the class path, or from the working directory where there is none. */
  String value() default "assayer";

  /** What an inconclusive gate is. */
  Inconclusive inconclusive() default Inconclusive.FAIL;

  /** How long each run may take, as in {@link AssayRun#timeout()}. */
  String timeout() default "";

  /** Tags of every test of the class, beside Jupiter's {@code @Tag} on it. */
  String[] tags() default {};
}
