package assayer.junit.engine;

import assayer.junit.run.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** Holds tests; never is one, since build tools would count it. */
class Container extends Knot {
  private final List<Part> parts;

  Container(
      UniqueId id, String title, @Nullable TestSource source, Set<TestTag> tags, List<Part> parts) {
    super(id, title, source, tags);
    List<Part> distinct = new ArrayList<>();
    parts.forEach(part -> distinct.add(part.among(distinct)));
    this.parts = List.copyOf(distinct);
  }

  @Override
  public final Type getType() {
    return Type.CONTAINER;
  }

  /** The unique ids of what it may hold, in order. */
  final List<UniqueId> below() {
    return parts.stream().map(part -> part.below(getUniqueId())).toList();
  }

  /** Makes what a segment below it means. */
  final Optional<Knot> part(UniqueId.Segment segment) {
    return parts.stream()
        .filter(part -> part.is(segment))
        .map(part -> part.made().apply(part.below(getUniqueId())))
        .findFirst();
  }

  /** Left out when it has gates and none of them is meant; what has none is never left out. */
  @Override
  public final SkipResult shouldBeSkipped(RunContext context) {
    Optional<String> only = context.parameters().apply(Settings.ONLY);
    List<Meant> gates =
        getDescendants().stream().filter(Meant.class::isInstance).map(Meant.class::cast).toList();
    boolean left = !gates.isEmpty() && gates.stream().noneMatch(gate -> gate.isMeant(only));
    return left ? Meant.leftOut(only) : SkipResult.doNotSkip();
  }
}
