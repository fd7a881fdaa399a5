package assayer.junit.engine;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.junit.Assay;
import assayer.junit.run.Legible;
import assayer.run.gate.Gate;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestTag;

/**
 * A field with gates.
 *
 * @param name the field's name
 * @param many whether it is a collection
 * @param gates what it holds; each stands in the class at the field's name; none if something is
 *     wrong with it
 * @param tags its own
 */
record GateField(String name, boolean many, List<Gate> gates, Set<TestTag> tags) {

  GateField {
    gates = List.copyOf(gates);
    tags = Set.copyOf(tags);
  }

  /** The fields of a class and those above it; what is wrong with one is noted. */
  static List<GateField> of(Class<?> owner, Problems problems) {
    List<GateField> fields = new ArrayList<>();
    for (Field field :
        ReflectionSupport.findFields(
            owner, f -> f.isAnnotationPresent(Assay.class), HierarchyTraversalMode.TOP_DOWN)) {
      Place place = Place.of(owner.getName() + "." + field.getName());
      Set<TestTag> tags = Tags.of(field.getAnnotation(Assay.class).tags(), place, problems);
      List<Gate> gates =
          value(field, place, problems)
              .flatMap(value -> gates(value, place, problems))
              .orElse(List.of());
      boolean many = !gates.isEmpty() && Collection.class.isAssignableFrom(field.getType());
      fields.add(new GateField(field.getName(), many, gates, tags));
    }
    return fields;
  }

  private static Optional<Object> value(Field field, Place place, Problems problems) {
    if (!Modifier.isStatic(field.getModifiers())) {
      problems.add(
          place, "a field with @Assay must be static, since no object is made; make it so");
      return Optional.empty();
    }
    try {
      field.setAccessible(true);
      @Nullable Object value = field.get(null);
      if (value == null) {
        problems.add(place, "a field with @Assay must hold a gate, got null; give it a value");
      }
      return Optional.ofNullable(value);
    } catch (IllegalAccessException | InaccessibleObjectException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      problems.add(place, "the field cannot be read: " + Legible.line(cause.toString()));
      return Optional.empty();
    }
  }

  private static Optional<List<Gate>> gates(Object value, Place place, Problems problems) {
    List<Gate> gates = new ArrayList<>();
    Collection<?> members = value instanceof Collection<?> several ? several : List.of(value);
    for (Object member : members) {
      if (member instanceof Gate gate) {
        gates.add(gate.at(place));
      } else {
        problems.add(
            place,
            "a field with @Assay must hold a Gate or a collection of them, got "
                + (member == null ? "null" : member.getClass().getName())
                + "; see assayer.run.gate.Gate");
        return Optional.empty();
      }
    }
    if (gates.isEmpty()) {
      problems.add(place, "the collection holds no gate, so there is nothing to test; add one");
      return Optional.empty();
    }
    return Optional.of(gates);
  }
}
