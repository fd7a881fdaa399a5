package assayer.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IdTableTest {

  @Test
  void numbers_areFoundAgainAfterGrowth() {
    IdTable table = new IdTable();
    for (int i = 0; i < 20_000; i++) {
      assertEquals(IdTable.ABSENT, table.put("row-" + i, i));
    }
    assertEquals(20_000, table.size());
    for (int i = 0; i < 20_000; i++) {
      assertEquals(i, table.get("row-" + i));
    }
    assertEquals(IdTable.ABSENT, table.get("row-20000"));
    assertEquals(5, table.put("row-5", 77));
    assertEquals(77, table.get("row-5"));
  }
}
