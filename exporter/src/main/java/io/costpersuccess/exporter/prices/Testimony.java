package io.costpersuccess.exporter.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What all sources say about every model at one time, the most trusted first. */
final class Testimony {
  private final List<PriceList> older;
  private final Instant now;
  private final Map<ModelKey, List<Statement>> byModel = new TreeMap<>();

  /** What lists say that have no older editions. */
  Testimony(List<PriceList> lists, Instant now) {
    this(lists, List.of(), now);
  }

  /**
   * What lists say.
   *
   * @param lists the newest edition of each source
   * @param older editions before those
   * @param now the time that prices are asked for
   */
  Testimony(List<PriceList> lists, List<PriceList> older, Instant now) {
    this.older = List.copyOf(older);
    this.now = now;
    Set<ModelKey> models = new LinkedHashSet<>();
    lists.forEach(list -> models.addAll(list.models()));
    models.forEach(model -> byModel.put(model, statements(lists, model)));
  }

  private List<Statement> statements(List<PriceList> lists, ModelKey model) {
    return lists.stream()
        .map(list -> Statement.of(list, model, now))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The time that prices are asked for. */
  Instant now() {
    return now;
  }

  /** The day that prices are asked for. */
  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Whether the older editions of its source do not say the same already. */
  boolean isNews(Statement said) {
    return older.stream()
        .filter(list -> list.source() == said.source())
        .map(list -> Statement.of(list, said.now().model(), now))
        .noneMatch(before -> before != null && before.agreesWith(said));
  }

  /** The models that a source names. */
  Set<ModelKey> models() {
    return byModel.keySet();
  }

  /** What those say about a model whose word counts. */
  List<Statement> sources(ModelKey model) {
    return all(model).stream().filter(statement -> !statement.source().isReferee()).toList();
  }

  /** What those say who only decide between others. */
  List<Statement> referees(ModelKey model) {
    return all(model).stream().filter(statement -> statement.source().isReferee()).toList();
  }

  private List<Statement> all(ModelKey model) {
    return byModel.getOrDefault(model, List.of());
  }
}
