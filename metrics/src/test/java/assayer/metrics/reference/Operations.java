package assayer.metrics.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All operations, a list a part of the library. */
final class Operations {
  private static final Map<String, Operation> ALL =
      Stream.of(
              IntervalOperations.ALL,
              BootstrapOperations.ALL,
              TestOperations.ALL,
              SequentialOperations.ALL,
              AgreementOperations.ALL,
              ProbabilityOperations.ALL,
              ComparisonOperations.ALL,
              SelectionOperations.ALL)
          .flatMap(List::stream)
          .collect(Collectors.toMap(Operation::id, Function.identity()));

  private Operations() {}

  /** The operation of a case. */
  static Operation of(String file, String name) {
    Operation operation = ALL.get(file + "/" + name);
    if (operation == null) {
      throw new AssertionError("nothing computes " + file + "/" + name);
    }
    return operation;
  }
}
