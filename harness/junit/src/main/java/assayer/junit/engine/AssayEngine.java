package assayer.junit.engine;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;

/** Runs and their gates as tests. */
public final class AssayEngine extends HierarchicalTestEngine<RunContext> {
  /** The engine's id. */
  static final String ID = "assayer";

  private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
          .addSelectorResolver(Finder::new)
          .addClassContainerSelectorResolver(ClassTests::isOne)
          .addTestDescriptorVisitor(context -> new Duplicates())
          .build();

  /** The service. */
  public AssayEngine() {}

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor engine = new EngineDescriptor(id, "Assayer");
    RESOLVER.resolve(request, engine);
    return engine;
  }

  @Override
  protected RunContext createExecutionContext(ExecutionRequest request) {
    return RunContext.of(request);
  }
}
