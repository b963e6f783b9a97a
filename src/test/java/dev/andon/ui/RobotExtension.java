package dev.andon.ui;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Keeps the promises of [RobotTest].
///
/// TestFX's own extension starts the toolkit by launching an application, which a JVM can do once,
/// and leaves windows that a test opened itself.
final class RobotExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(RobotExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    context.getStore(OURS).put(RobotSession.class, RobotSession.open());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    session(context).close(pictureName(context), context.getExecutionException().isPresent());
  }

  private static RobotSession session(ExtensionContext context) {
    return Objects.requireNonNull(
        context.getStore(OURS).get(RobotSession.class, RobotSession.class),
        "only methods of a test take a robot, not its constructor");
  }

  private static String pictureName(ExtensionContext context) {
    String test =
        context.getRequiredTestClass().getSimpleName()
            + "-"
            + context.getRequiredTestMethod().getName();
    String display = context.getDisplayName();
    String which = display.startsWith("[") ? "-" + display : "";
    return (test + which).replaceAll("[^\\p{L}\\p{N}.-]+", "_");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == UserRobot.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return session(context).robot();
  }
}
