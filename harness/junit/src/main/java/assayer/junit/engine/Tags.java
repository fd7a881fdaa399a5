package assayer.junit.engine;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.TestTag;

/** Reads tags. Jupiter's own are known by name, since Jupiter need not be there. */
final class Tags {
  private static final String TAG = "org.junit.jupiter.api.Tag";
  private static final String TAGS = "org.junit.jupiter.api.Tags";

  private Tags() {}

  /** Tags as they were written; one that the platform cannot hold is noted. */
  static Set<TestTag> of(String[] written, Place place, Problems problems) {
    Set<TestTag> tags = new LinkedHashSet<>();
    for (String tag : written) {
      if (TestTag.isValid(tag)) {
        tags.add(TestTag.create(tag));
      } else {
        problems.add(
            place,
            "a tag must not be blank or hold blanks or any of \",()&|!\", got \"" + tag + "\"");
      }
    }
    return tags;
  }

  /** The words of Jupiter's {@code @Tag} on an element. */
  static String[] ofJupiter(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .flatMap(Tags::single)
        .map(tag -> String.valueOf(value(tag)))
        .toArray(String[]::new);
  }

  private static Stream<Annotation> single(Annotation annotation) {
    String name = annotation.annotationType().getName();
    if (name.equals(TAGS) && value(annotation) instanceof Annotation[] several) {
      return Arrays.stream(several);
    }
    return name.equals(TAG) ? Stream.of(annotation) : Stream.empty();
  }

  private static Object value(Annotation annotation) {
    try {
      return annotation.annotationType().getMethod("value").invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(annotation + " has no value", e);
    }
  }
}
