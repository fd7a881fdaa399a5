package assayer.parquet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * How a stored whole number is written: as it is, or as the decimal, date ("2024-05-01"), time
 * ("12:30:00") or timestamp ("2024-05-01T12:30:00", with "Z" where it is of UTC) it stands for.
 */
@FunctionalInterface
interface WholeForm {
  /** Whole numbers below zero are those from 2^31 or 2^63 on. */
  WholeForm UNSIGNED_INT = (pen, value) -> pen.whole(value & 0xFFFF_FFFFL);

  WholeForm UNSIGNED_LONG =
      (pen, value) -> pen.raw(Long.toUnsignedString(value).getBytes(StandardCharsets.US_ASCII));

  WholeForm DATE = (pen, value) -> pen.text(LocalDate.ofEpochDay(value).toString());

  long NANOS_A_DAY = 86_400_000_000_000L;

  void write(JsonPen pen, long value);

  static WholeForm of(@Nullable LogicalTypeAnnotation means) {
    if (means instanceof IntLogicalTypeAnnotation number && !number.isSigned()) {
      return number.getBitWidth() > Integer.SIZE ? UNSIGNED_LONG : UNSIGNED_INT;
    }
    if (means instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return (pen, value) -> pen.text(BytesForm.digits(BigDecimal.valueOf(value, scale)));
    }
    if (means instanceof DateLogicalTypeAnnotation) {
      return DATE;
    }
    if (means instanceof TimeLogicalTypeAnnotation time) {
      return time(aSecond(time.getUnit()));
    }
    return means instanceof TimestampLogicalTypeAnnotation stamp
        ? timestamp(aSecond(stamp.getUnit()), stamp.isAdjustedToUTC())
        : JsonPen::whole;
  }

  private static long aSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000L;
      case MICROS -> 1_000_000L;
      case NANOS -> 1_000_000_000L;
    };
  }

  /** What lies outside a day is no time, and stays the number it is. */
  private static WholeForm time(long second) {
    long nanos = 1_000_000_000L / second;
    return (pen, value) -> {
      if (value < 0 || value >= NANOS_A_DAY / nanos) {
        pen.whole(value);
      } else {
        LocalTime time = LocalTime.ofNanoOfDay(value * nanos);
        pen.text(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
      }
    };
  }

  private static WholeForm timestamp(long second, boolean utc) {
    return (pen, value) -> {
      long seconds = Math.floorDiv(value, second);
      long nanos = Math.floorMod(value, second) * (1_000_000_000L / second);
      pen.text(utc ? Instant.ofEpochSecond(seconds, nanos).toString() : local(seconds, nanos));
    };
  }

  static String local(long seconds, long nanos) {
    LocalDateTime at = LocalDateTime.ofEpochSecond(seconds, (int) nanos, ZoneOffset.UTC);
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
  }
}
