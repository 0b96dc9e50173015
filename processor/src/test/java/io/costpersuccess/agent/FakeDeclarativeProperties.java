package io.costpersuccess.agent;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.common.ComponentLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declarative configuration over a tree. Like the real one it shows a value only to who asks for
 * its very type, and notes every scalar that was asked for by another.
 */
final class FakeDeclarativeProperties implements DeclarativeConfigProperties {
  private final Map<String, Object> tree;
  private final List<String> wrongGuesses;

  FakeDeclarativeProperties(Map<String, Object> tree) {
    this(tree, new ArrayList<>());
  }

  private FakeDeclarativeProperties(Map<String, Object> tree, List<String> wrongGuesses) {
    this.tree = tree;
    this.wrongGuesses = wrongGuesses;
  }

  /** Keys of scalars that were asked for by a wrong type. */
  List<String> wrongGuesses() {
    return wrongGuesses;
  }

  @Override
  public @Nullable String getString(String name) {
    return scalar(name, String.class);
  }

  @Override
  public @Nullable Boolean getBoolean(String name) {
    return scalar(name, Boolean.class);
  }

  @Override
  public @Nullable Integer getInt(String name) {
    return scalar(name, Integer.class);
  }

  @Override
  public @Nullable Long getLong(String name) {
    return scalar(name, Long.class);
  }

  @Override
  public @Nullable Double getDouble(String name) {
    return scalar(name, Double.class);
  }

  private <T> @Nullable T scalar(String name, Class<T> type) {
    Object value = tree.get(name);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    if (value != null) {
      wrongGuesses.add(name);
    }
    return null;
  }

  @Override
  public <T> @Nullable List<T> getScalarList(String name, Class<T> scalarType) {
    boolean fits =
        tree.get(name) instanceof List<?> list && list.stream().allMatch(scalarType::isInstance);
    return fits ? ((List<?>) tree.get(name)).stream().map(scalarType::cast).toList() : null;
  }

  @Override
  public @Nullable DeclarativeConfigProperties getStructured(String name) {
    return tree.get(name) instanceof Map<?, ?> map ? node(map) : null;
  }

  @Override
  public @Nullable List<DeclarativeConfigProperties> getStructuredList(String name) {
    boolean fits =
        tree.get(name) instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
    return fits
        ? ((List<?>) tree.get(name))
            .stream().<DeclarativeConfigProperties>map(one -> node((Map<?, ?>) one)).toList()
        : null;
  }

  @SuppressWarnings("unchecked") // trees of tests have text keys
  private FakeDeclarativeProperties node(Map<?, ?> map) {
    return new FakeDeclarativeProperties((Map<String, Object>) map, wrongGuesses);
  }

  @Override
  public Set<String> getPropertyKeys() {
    return tree.keySet();
  }

  @Override
  public ComponentLoader getComponentLoader() {
    return ComponentLoader.forClassLoader(FakeDeclarativeProperties.class.getClassLoader());
  }
}
