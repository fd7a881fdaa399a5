package assayer.run;

import static java.util.stream.Collectors.joining;

import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.model.Role;
import java.util.List;

/**
 * A model in a role.
 *
 * @param source the model, not open yet
 * @param role what it is asked as
 * @param beside what it may be asked as besides
 */
record Seat(ModelSource source, Role role, List<Role> beside) {
  Seat {
    beside = List.copyOf(beside);
  }

  /** The role a question is put in. */
  Role role(Question question) {
    return beside.stream()
        .filter(other -> !role.asks(question) && other.asks(question))
        .findFirst()
        .orElse(role);
  }

  /** Its roles for a person. */
  String title() {
    return beside.isEmpty()
        ? role.title()
        : role.title() + " and " + beside.stream().map(Role::title).collect(joining(" and "));
  }
}
