package assayer.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * How stored bytes are written: as the text, decimal, UUID, number or timestamp they stand for.
 * Bytes of which the file does not say what they are count as a text if they are UTF-8 (older
 * writers forget to say so), and else stand as {@code {"base64":"..."}}, which no one takes for a
 * text.
 */
@FunctionalInterface
interface BytesForm {
  /** Beyond this a decimal is written with an exponent, not with a page of zeros. */
  int PLAIN_DIGITS = 1000;

  /** The Julian day of 1 January 1970. */
  int EPOCH_DAY = 2_440_588;

  void write(JsonPen pen, Binary value);

  static BytesForm of(PrimitiveType type) {
    LogicalTypeAnnotation means = type.getLogicalTypeAnnotation();
    if (means instanceof StringLogicalTypeAnnotation
        || means instanceof EnumLogicalTypeAnnotation
        || means instanceof JsonLogicalTypeAnnotation) {
      return JsonPen::text;
    }
    if (means instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return (pen, value) -> decimal(pen, value, scale);
    }
    if (means instanceof UUIDLogicalTypeAnnotation) {
      return (pen, value) -> pen.text(uuid(value.toByteBuffer()));
    }
    if (means instanceof Float16LogicalTypeAnnotation) {
      return (pen, value) -> pen.real(half(little(value).getShort()));
    }
    if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
      return (pen, value) -> pen.text(int96(little(value)));
    }
    return means == null ? BytesForm::unknown : BytesForm::base64;
  }

  private static ByteBuffer little(Binary value) {
    return value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void decimal(JsonPen pen, Binary value, int scale) {
    if (value.length() == 0) {
      base64(pen, value); // no number, not even zero
    } else {
      pen.text(digits(new BigDecimal(new BigInteger(value.getBytes()), scale)));
    }
  }

  static String digits(BigDecimal value) {
    return value.scale() > PLAIN_DIGITS ? value.toString() : value.toPlainString();
  }

  private static String uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  /** Nanoseconds of a day and the Julian day: what Impala and older Sparks call a timestamp. */
  private static String int96(ByteBuffer bytes) {
    long nanos = bytes.getLong();
    long seconds = 86_400L * (bytes.getInt() - EPOCH_DAY);
    return WholeForm.local(
        seconds + Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }

  /** IEEE 754 binary16, of which every value is a double. */
  static double half(short bits) {
    int exponent = (bits >> 10) & 0x1F;
    int fraction = bits & 0x3FF;
    double size =
        switch (exponent) {
          case 0 -> Math.scalb((double) fraction, -24);
          case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb((double) (fraction | 0x400), exponent - 25);
        };
    return bits < 0 ? -size : size;
  }

  private static void unknown(JsonPen pen, Binary value) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(value.toByteBuffer());
      pen.text(value);
    } catch (CharacterCodingException e) {
      base64(pen, value);
    }
  }

  private static void base64(JsonPen pen, Binary value) {
    pen.raw("{\"base64\":\"".getBytes(StandardCharsets.US_ASCII));
    pen.raw(Base64.getEncoder().encode(value.getBytes()));
    pen.raw("\"}".getBytes(StandardCharsets.US_ASCII));
  }
}
