package assayer.adapters.dialect;

import assayer.adapters.wire.WireRequest;
import assayer.core.option.Options;
import java.util.Map;
import java.util.Optional;

/**
 * Azure's chat completions by deployment: the deployment in the path decides which model answers.
 *
 * <p>Options: {@code deployment} (the model's name if absent), {@code api-version}, {@code
 * max-tokens-field}.
 */
final class AzureOpenAi extends OpenAiChat {
  private final String deployment;
  private final String version;

  AzureOpenAi() {
    this(NEW_LIMIT, "", "");
  }

  private AzureOpenAi(String limit, String deployment, String version) {
    super(limit, Account.OF_THE_KEY);
    this.deployment = deployment;
    this.version = version;
  }

  @Override
  public String id() {
    return "azure-openai";
  }

  @Override
  public String summary() {
    return "chat completions of a deployment at Azure";
  }

  @Override
  public Dialect configured(Options options, Map<String, String> environment) {
    String name = options.text("deployment").orElseGet(() -> options.text("model").orElse(""));
    Optional<String> given = options.text("api-version");
    String date = given.orElse(environment.getOrDefault("OPENAI_API_VERSION", ""));
    if (date.isEmpty()) {
      options.problem(
          "api-version",
          "\"api-version\" is missing; add it, or set the variable OPENAI_API_VERSION");
    }
    return new AzureOpenAi(limit(options), name, date);
  }

  @Override
  String route() {
    return "/chat/completions?api-version=" + Target.segment(version);
  }

  /** A deployment tells its model only with an answer. */
  @Override
  public Optional<WireRequest> identity(Target target) {
    return Optional.empty();
  }

  /** The deployment stands in the path. */
  @Override
  public Optional<Target> named(Target target, String model) {
    String own = "/" + Target.segment(deployment);
    return target.path().endsWith(own)
        ? Optional.of(
            new Target(
                target.origin(),
                target.path().substring(0, target.path().length() - own.length() + 1)
                    + Target.segment(model),
                model))
        : Optional.empty();
  }

  @Override
  public Access access() {
    return Access.of("/openai/deployments/" + Target.segment(deployment))
        .from("AZURE_OPENAI_ENDPOINT")
        .with(
            KeyHeader.plain("api-key", "AZURE_OPENAI_API_KEY"),
            KeyHeader.bearer("AZURE_OPENAI_AD_TOKEN").first());
  }

  @Override
  public Map<String, String> facts() {
    return Map.of("max-tokens-field", limit(), "deployment", deployment, "api-version", version);
  }
}
