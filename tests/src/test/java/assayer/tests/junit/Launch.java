package assayer.tests.junit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A launcher of a few lines, as a person without a build tool writes one: runs what lies at a root
 * of the class path, says how each test ended, and ends with 1 if one failed.
 */
public final class Launch implements TestExecutionListener {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private boolean failed;

  private Launch() {}

  /** Takes the root. */
  public static void main(String[] arguments) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(arguments[0]))))
            .build();
    Launch launch = new Launch();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(request, launch);
    System.exit(launch.failed ? 1 : 0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String message = result.getThrowable().map(Throwable::getMessage).orElse("");
    if (test.isTest()) {
      out.println(result.getStatus() + " " + test.getDisplayName() + " | " + message);
    }
    failed |= result.getStatus() == TestExecutionResult.Status.FAILED;
  }
}
