package assayer.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.model.NoiseFloor;
import assayer.core.model.NoiseFloor.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NoiseFloorsTest {
  private static final Optional<NoiseFloor> SMALL = Optional.of(new NoiseFloor(0.001, Unit.SCORE));
  private static final Optional<NoiseFloor> LARGE = Optional.of(new NoiseFloor(0.02, Unit.SCORE));
  private static final Optional<NoiseFloor> SHARE = Optional.of(new NoiseFloor(0.1, Unit.SHARE));

  @Test
  void larger_countsForBoth() {
    NoiseFloors both = new NoiseFloors(SMALL, LARGE);
    assertEquals(LARGE, both.larger());
    assertEquals(Optional.of("0.02 (score)"), both.text());
  }

  @Test
  void onlyOneKnown_saysSo() {
    assertEquals(SMALL, new NoiseFloors(Optional.empty(), SMALL).larger());
    assertEquals(
        Optional.of("not known in A, 0.001 (score) in B"),
        new NoiseFloors(Optional.empty(), SMALL).text());
    assertEquals(
        Optional.of("0.001 (score) in A, not known in B"),
        new NoiseFloors(SMALL, Optional.empty()).text());
  }

  @Test
  void otherUnits_haveNoLarger() {
    NoiseFloors both = new NoiseFloors(LARGE, SHARE);
    assertEquals(Optional.empty(), both.larger());
    assertEquals(Optional.of("0.02 (score) in A, 10 % of answers in B"), both.text());
  }

  @Test
  void unknown_isSilent() {
    assertEquals(Optional.empty(), NoiseFloors.UNKNOWN.larger());
    assertEquals(Optional.empty(), NoiseFloors.UNKNOWN.text());
  }
}
