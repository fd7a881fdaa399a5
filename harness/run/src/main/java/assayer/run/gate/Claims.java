package assayer.run.gate;

import java.util.List;

/**
 * The claims of one gate.
 *
 * @param gate the gate
 * @param list one, or one for each section; never none
 */
record Claims(Gate gate, List<Claim> list) {

  Claims {
    list = List.copyOf(list);
    if (list.isEmpty()) {
      throw new IllegalArgumentException("gate " + gate.id() + " was passed over");
    }
  }

  static Claims of(Gate gate, Claim claim) {
    return new Claims(gate, List.of(claim));
  }
}
