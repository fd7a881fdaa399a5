package assayer.junit.jupiter;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the parameters of a test ask for, out of the run that its annotation names. */
final class RunArguments implements ArgumentsProvider {

  /** Made by Jupiter. */
  RunArguments() {}

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    List<Class<?>> types =
        parameters.getAll().stream().<Class<?>>map(ParameterDeclaration::getParameterType).toList();
    String file =
        context
            .getElement()
            .flatMap(e -> AnnotationSupport.findAnnotation(e, AssaySource.class))
            .map(AssaySource::value)
            .orElseThrow();
    Class<?> first = types.isEmpty() ? Void.class : types.get(0);
    boolean readings = types.size() > 1 && types.get(1) == SectionReading.class;
    if (first != Results.class && first != SuiteResult.class && first != GateVerdict.class) {
      throw new IllegalArgumentException(
          "a test with @AssaySource needs a parameter Results, SuiteResult or GateVerdict, or"
              + " SuiteResult and SectionReading, got "
              + types);
    }
    Results results = SharedRun.of(context, file);
    if (first == Results.class) {
      return Stream.of(Arguments.of(results));
    }
    if (first == GateVerdict.class) {
      return results.gates().stream().map(Arguments::of);
    }
    return results.results().stream()
        .flatMap(result -> readings ? readings(result) : Stream.of(Arguments.of(result)));
  }

  private static Stream<Arguments> readings(SuiteResult result) {
    return result.readings().stream().map(reading -> Arguments.of(result, reading));
  }
}
