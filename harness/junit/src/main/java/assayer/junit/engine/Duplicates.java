package assayer.junit.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;

/**
 * Drops a run file found by itself when a class is there to run it: a look through the whole class
 * path finds both, and a run may cost money.
 */
final class Duplicates implements TestDescriptor.Visitor {

  @Override
  public void visit(TestDescriptor descriptor) {
    if (!descriptor.isRoot()) {
      return;
    }
    Set<Path> ofClasses = new HashSet<>();
    for (TestDescriptor child : descriptor.getChildren()) {
      if (isOfClass(child)) {
        file(child).ifPresent(ofClasses::add);
        child.getDescendants().forEach(below -> file(below).ifPresent(ofClasses::add));
      }
    }
    for (TestDescriptor child : List.copyOf(descriptor.getChildren())) {
      if (!isOfClass(child) && file(child).filter(ofClasses::contains).isPresent()) {
        descriptor.removeChild(child);
      }
    }
  }

  private static boolean isOfClass(TestDescriptor child) {
    return child.getUniqueId().getLastSegment().getType().equals("class");
  }

  private static Optional<Path> file(TestDescriptor descriptor) {
    return descriptor instanceof RunContainer run
        ? run.file().map(Duplicates::real)
        : Optional.empty();
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }
}
