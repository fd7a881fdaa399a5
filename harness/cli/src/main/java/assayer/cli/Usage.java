package assayer.cli;

import assayer.core.option.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that is wrong, in our own words where the parser speaks of indexes and types. */
final class Usage {
  private static final Set<Class<?>> WHOLE = Set.of(Long.class, Integer.class);

  private Usage() {}

  /** One clause without a full stop. */
  static String mistake(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unknown(e.getCommandLine().getCommandSpec(), unmatched.getUnmatched().get(0));
    }
    return Optional.ofNullable(e.getArgSpec())
        .flatMap(argument -> wrongValue(argument, e.getValue()))
        .orElseGet(() -> String.valueOf(e.getMessage()));
  }

  private static String unknown(CommandSpec command, String word) {
    if (word.startsWith("-")) {
      return Spelling.unknown("option", word, options(command));
    }
    return command.subcommands().isEmpty()
        ? "\"" + word + "\" is one argument too many"
        : Spelling.unknown("command", word, command.subcommands().keySet());
  }

  private static Collection<String> options(CommandSpec command) {
    return command.options().stream().map(OptionSpec::longestName).toList();
  }

  private static Optional<String> wrongValue(ArgSpec argument, @Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    Class<?> type = argument.typeInfo().getType();
    if (WHOLE.contains(type)) {
      return Optional.of(name + " must be a whole number, got \"" + value + "\"");
    }
    List<String> words = argument.typeInfo().getEnumConstantNames();
    return words.isEmpty() ? Optional.empty() : Optional.of(Spelling.unknown(name, value, words));
  }
}
