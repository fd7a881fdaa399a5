package assayer.adapters.prompted;

import assayer.core.model.Ask;
import assayer.core.model.Generator;
import assayer.core.model.Model;
import assayer.core.model.Role;
import assayer.core.option.Problem;
import assayer.core.outcome.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Models in roles that are made of a generator. A generator that wants to know is told what became
 * of each ask, its problems are the model's, and it is closed with the model. There are as many
 * ports as roles and each adds nothing to {@link Model}, so one handler serves them all.
 */
public final class Lasting {
  private Lasting() {}

  /** The model, with its generator behind it. */
  public static Model<?, ?> over(Generator generator, Role role, Model<?, ?> model) {
    Class<? extends Model<?, ?>> port = role.port();
    Object lasting =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (method.getName().equals("problems")) {
                return problems(generator, model);
              }
              Object result = passed(model, method, arguments);
              if (method.getName().equals("close") && model != generator) {
                generator.close();
              }
              return result instanceof CompletionStage<?> stage
                      && arguments != null
                      && generator instanceof Retentive retentive
                  ? stage.thenApply(outcomes -> told(retentive, arguments[0], outcomes))
                  : result;
            });
    return port.cast(lasting);
  }

  private static List<Problem> problems(Generator generator, Model<?, ?> model) {
    return Stream.of(model, generator)
        .distinct()
        .flatMap(each -> each.problems().stream())
        .toList();
  }

  private static Object told(Retentive generator, Object asks, Object outcomes) {
    List<?> batch = (List<?>) asks;
    List<?> answers = (List<?>) outcomes;
    for (int i = 0; i < batch.size(); i++) {
      generator.settled(((Ask<?>) batch.get(i)).id(), (Outcome<?>) answers.get(i));
    }
    return outcomes;
  }

  private static @Nullable Object passed(
      Model<?, ?> model, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(model, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
