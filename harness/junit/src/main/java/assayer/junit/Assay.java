package assayer.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static field of a class with {@link AssayRun} as a gate of its run: an {@link
 * assayer.run.gate.Gate}, which is a test, or a collection of them, which is a container of tests.
 * What else it marks is a test that fails and says why.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Assay {

  /** Tags beside those of the class. */
  String[] tags() default {};
}
