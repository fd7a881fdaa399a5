package assayer.junit.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A place in the tree of tests. */
abstract class Knot extends AbstractTestDescriptor implements Node<RunContext> {
  private final Set<TestTag> tags;

  Knot(UniqueId id, String title, @Nullable TestSource source, Set<TestTag> tags) {
    super(id, title, source);
    this.tags = Set.copyOf(tags);
  }

  @Override
  public final Set<TestTag> getTags() {
    return new LinkedHashSet<>(tags);
  }

  @Override
  public final ExecutionMode getExecutionMode() {
    return ExecutionMode.SAME_THREAD;
  }
}
