package assayer.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the values of files that others wrote; rows.jsonl is DuckDB's own JSON. */
class ParquetLinesTest {
  @TempDir private Path folder;

  private static Path resource(String name) {
    try {
      return Path.of(ParquetLinesTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd", "lz4_raw", "brotli"})
  void rowsOfAnotherWriter_areThoseOfItsJson(String codec) throws IOException {
    String json = Files.readString(resource("rows.jsonl"));
    assertEquals(12, json.lines().count());
    assertEquals(json, Made.lines(resource(codec + ".parquet")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"arrow.parquet", "arrow-v2.parquet"})
  void rowsOfAThirdWriter_areRead(String file) throws IOException {
    assertEquals(Files.readString(resource("arrow.jsonl")), Made.lines(resource(file)));
  }

  @Test
  void types_haveAStatedForm() throws IOException {
    assertEquals(
        "{'id':1,'d9':'12.50','d18':'-0.001','d38':'123456789012345678901234567890.12345678',"
            + "'date':'2024-05-01','time':'12:30:00','time6':'23:59:59.123456',"
            + "'ts':'2024-05-01T12:30:00','ts5':'1969-12-31T23:59:59.5',"
            + "'tz':'2024-05-01T10:30:00Z','ns':'2024-05-01T12:30:00.123456789',"
            + "'ms':'2024-05-01T12:30:00.5','uuid':'12345678-90ab-cdef-1234-567890abcdef',"
            + "'blob':{'base64':'Yf8='},'u8':255,'u32':4294967295,'u64':18446744073709551615,"
            + "'i8':-128,'f4':0.10000000149011612,'nan':NaN,'inf':-Infinity,"
            + "'iv':{'base64':'AQAAAAIAAAC4CwAA'},'json':'{\\'a\\':1}','small':1.0E-7}\n",
        Made.lines(resource("types.parquet")).replace("\\\"", "\\'").replace('"', '\''));
  }

  @Test
  void columns_areReadAlone() throws IOException {
    try (InputStream in = ParquetLines.open(resource("zstd.parquet"), "flag st"::contains)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          "{\"flag\":false,\"st\":{\"x\":1,\"y\":{\"z\":\"deep\"}}}",
          lines.lines().findFirst().orElseThrow());
      assertEquals(12, lines.lines().count());
    }
    try (InputStream in = ParquetLines.open(resource("zstd.parquet"), column -> false)) {
      assertEquals("{}\n".repeat(12), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The shapes that the format's page on lists and maps lists as older ones. */
  @Test
  void olderLists_areLists() throws IOException {
    String schema =
        """
        message m {
          optional group two (LIST) { repeated int32 element; }
          optional group array (LIST) { repeated group array { required binary s (UTF8); } }
          optional group my (LIST) { repeated group my_tuple { required binary s (UTF8); } }
          optional group pairs (LIST) {
            repeated group element { required int32 a; required int32 b; } }
          optional group bag (LIST) { repeated group bag { optional int32 item; } }
          repeated int32 plain;
          repeated group things { optional int32 x; repeated binary y (UTF8); }
          repeated int32 none;
          optional group old (MAP) {
            repeated group map (MAP_KEY_VALUE) { required binary key (UTF8); optional int32 value; } }
          optional group keys (MAP) { repeated group key_value { required int32 key; } }
          optional group odd (MAP) {
            repeated group key_value {
              required group key { required int32 k; } optional int32 value; } }
        }
        """;
    Path file =
        Made.row(
            folder.resolve("a.parquet"),
            schema,
            row -> {
              row.addGroup("two").append("element", 1).append("element", 2);
              row.addGroup("array").addGroup("array").append("s", "a");
              row.addGroup("my").addGroup("my_tuple").append("s", "b");
              row.addGroup("pairs").addGroup("element").append("a", 1).append("b", 2);
              var bag = row.addGroup("bag");
              bag.addGroup("bag").append("item", 1);
              bag.addGroup("bag");
              row.append("plain", 5).append("plain", 6);
              row.addGroup("things").append("x", 1).append("y", "p").append("y", "q");
              row.addGroup("things");
              row.addGroup("old").addGroup("map").append("key", "k").append("value", 1);
              row.addGroup("keys").addGroup("key_value").append("key", 3);
              row.addGroup("odd").addGroup("key_value").addGroup("key").append("k", 4);
            });
    assertEquals(
        "{'two':[1,2],'array':[{'s':'a'}],'my':[{'s':'b'}],'pairs':[{'a':1,'b':2}],"
            + "'bag':[1,null],'plain':[5,6],'things':[{'x':1,'y':['p','q']},{'x':null,'y':[]}],"
            + "'none':[],'old':{'k':1},'keys':{'3':null},"
            + "'odd':{'key_value':[{'key':{'k':4},'value':null}]}}\n",
        Made.lines(file).replace('"', '\''));
  }

  @Test
  void bytesWithoutAMeaning_areTextOnlyIfUtf8() throws IOException {
    String schema = "message m { required binary a; required binary b; required int96 t; }";
    byte[] t = new byte[12];
    t[0] = 1; // a nanosecond after midnight
    System.arraycopy(new byte[] {(byte) 0x8C, 0x3D, 0x25, 0}, 0, t, 8, 4); // Julian day 2440588
    Path file =
        Made.row(
            folder.resolve("b.parquet"),
            schema,
            row -> {
              row.append("a", Binary.fromString("gr\u00fcn"));
              row.append("b", Binary.fromConstantByteArray(new byte[] {'a', (byte) 0xE4}));
              row.append("t", Binary.fromConstantByteArray(t));
            });
    assertEquals(
        "{\"a\":\"gr\u00fcn\",\"b\":{\"base64\":\"YeQ=\"},\"t\":\"1970-01-01T00:00:00.000000001\"}\n",
        Made.lines(file));
  }

  @Test
  void halves_areTheirValues() {
    assertEquals(1.0, BytesForm.half((short) 0x3C00));
    assertEquals(-2.0, BytesForm.half((short) 0xC000));
    assertEquals(65504.0, BytesForm.half((short) 0x7BFF));
    assertEquals(Math.scalb(1.0, -24), BytesForm.half((short) 1));
    assertEquals(0.333251953125, BytesForm.half((short) 0x3555));
    assertEquals(Double.NEGATIVE_INFINITY, BytesForm.half((short) 0xFC00));
    assertEquals(Double.NaN, BytesForm.half((short) 0x7E00));
  }
}
