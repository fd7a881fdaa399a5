package assayer.junit.jupiter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Hands what a run found to a parameterized test. What is handed over is told by the parameters:
 *
 * <ul>
 *   <li>{@link assayer.core.reading.Results}: once, all of it;
 *   <li>{@link assayer.core.reading.SuiteResult}: once for each suite, dataset and model;
 *   <li>{@link assayer.core.reading.SuiteResult} and {@link assayer.core.reading.SectionReading}:
 *       once for each reading of those;
 *   <li>{@link assayer.core.reading.GateVerdict}: once for each verdict on a gate of the file.
 * </ul>
 *
 * <pre>{@code
 * @ParameterizedTest
 * @AssaySource("rm-nightly.yaml")
 * void rewardModel_isAccurate(SuiteResult result) {
 *   assertThat(result).reading("accuracy").lowerBoundAtLeast(0.8);
 * }
 * }</pre>
 *
 * <p>The run is done once for all tests of a launch that name the same file. One that does not
 * finish fails each of them. The parameters of configuration are the engine's.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(RunArguments.class)
public @interface AssaySource {

  /** The run file, looked for as {@link assayer.junit.AssayRun#value()} says. */
  String value();
}
