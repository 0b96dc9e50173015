package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A rule of genai-prices for the names that a model goes by. */
interface NameRule {
  /** Whether a name in lower case is meant. */
  boolean fits(String name);

  /** The names that the rule spells out. */
  default List<String> names() {
    return List.of();
  }

  /**
   * The rule that a node describes.
   *
   * @throws IllegalArgumentException if it is of no kind that is known
   */
  static NameRule of(JsonNode json) {
    String kind = json.fieldNames().hasNext() ? json.fieldNames().next() : "";
    String text = json.path(kind).asText().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "equals" -> new Exact(text);
      case "starts_with" -> name -> name.startsWith(text);
      case "ends_with" -> name -> name.endsWith(text);
      case "contains" -> name -> name.contains(text);
      case "regex" -> Pattern.compile(json.path(kind).asText()).asPredicate()::test;
      case "or" -> new AnyOf(parts(json.path(kind)));
      case "and" -> allOf(parts(json.path(kind)));
      default -> throw new IllegalArgumentException("found the match '" + kind + "'");
    };
  }

  private static List<NameRule> parts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(NameRule::of).toList();
  }

  private static NameRule allOf(List<NameRule> parts) {
    return name -> parts.stream().allMatch(part -> part.fits(name));
  }

  /** A name that is spelled out. */
  record Exact(String text) implements NameRule {
    @Override
    public boolean fits(String name) {
      return name.equals(text);
    }

    @Override
    public List<String> names() {
      return List.of(text);
    }
  }

  /** Any of several rules. */
  record AnyOf(List<NameRule> parts) implements NameRule {
    @Override
    public boolean fits(String name) {
      return parts.stream().anyMatch(part -> part.fits(name));
    }

    @Override
    public List<String> names() {
      var names = new ArrayList<String>();
      parts.forEach(part -> names.addAll(part.names()));
      return names;
    }
  }
}
