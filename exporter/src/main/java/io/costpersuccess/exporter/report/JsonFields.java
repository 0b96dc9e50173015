package io.costpersuccess.exporter.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.statistics.Estimate;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A writer of JSON fields. What does not exist is null; money is an exact decimal string. */
final class JsonFields {
  /** Something that writes fields. */
  interface Body {
    void write() throws IOException;
  }

  /** Something that writes the fields of an element. */
  interface ElementBody<T> {
    void write(T element) throws IOException;
  }

  private final JsonGenerator generator;

  JsonFields(JsonGenerator generator) {
    this.generator = generator;
  }

  void begin() throws IOException {
    generator.writeStartObject();
  }

  void end() throws IOException {
    generator.writeEndObject();
  }

  void object(String key, Body body) throws IOException {
    generator.writeObjectFieldStart(key);
    body.write();
    generator.writeEndObject();
  }

  <T> void array(String key, List<T> elements, ElementBody<T> body) throws IOException {
    generator.writeArrayFieldStart(key);
    for (T element : elements) {
      generator.writeStartObject();
      body.write(element);
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  void text(String key, @Nullable String value) throws IOException {
    generator.writeStringField(key, value);
  }

  void flag(String key, boolean value) throws IOException {
    generator.writeBooleanField(key, value);
  }

  void count(String key, long value) throws IOException {
    generator.writeNumberField(key, value);
  }

  void countOrNull(String key, @Nullable Long value) throws IOException {
    if (value == null) {
      generator.writeNullField(key);
    } else {
      generator.writeNumberField(key, value);
    }
  }

  void usd(String key, @Nullable BigDecimal amount) throws IOException {
    text(key, amount == null ? null : Usd.plain(amount));
  }

  /** A number, never NaN, an infinity or -0. */
  void number(String key, @Nullable Double value) throws IOException {
    if (value == null || !Double.isFinite(value)) {
      generator.writeNullField(key);
    } else {
      generator.writeNumberField(key, value + 0.0);
    }
  }

  /** The three numbers of an estimate, as fields of the object that is open. */
  void estimate(Estimate estimate) throws IOException {
    number("estimate", estimate.estimate());
    number("low", estimate.low());
    number("high", estimate.high());
  }
}
