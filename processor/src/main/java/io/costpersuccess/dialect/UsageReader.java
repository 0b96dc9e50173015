package io.costpersuccess.dialect;

import static io.costpersuccess.dialect.TokenCounts.present;

import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageBuilder;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.dialect.Accounting.Thoughts;
import io.costpersuccess.span.AttributeView;

/** The usage of one call while its counts are made disjoint; RATIONALE.md tells the rules. */
final class UsageReader {
  private static final Inclusion ALL_BESIDE = Inclusion.of(true, true);

  private final Accounting accounting;
  private final boolean generates;
  private final Model model;
  private final Counts counts;
  private final TokenCounts tokens;
  private final UsageBuilder quantities = new UsageBuilder();
  private Quality quality = Quality.EXACT;

  private UsageReader(
      AttributeView attributes, Convention convention, Model model, Operation operation) {
    this.accounting = convention.accounting();
    this.generates = operation == Operation.INFERENCE || operation == Operation.WRAPPER;
    this.model = model;
    this.counts = new Counts(attributes, convention.vocabulary());
    this.tokens = TokenCounts.read(counts);
  }

  /**
   * The usage that these attributes tell in this convention.
   *
   * @return {@link UsageReading#MISSING} when they tell none; never an exception
   */
  static UsageReading read(
      AttributeView attributes, Convention convention, Model model, Operation operation) {
    return new UsageReader(attributes, convention, model, operation).read();
  }

  private UsageReading read() {
    quantities.add(UsageClass.SEARCHES, counts.get(Fact.SEARCHES));
    quantities.add(UsageClass.SECONDS, counts.rounded(Fact.SECONDS));
    quantities.add(UsageClass.CHARACTERS, counts.get(Fact.CHARACTERS));
    quantities.add(UsageClass.IMAGES, counts.get(Fact.IMAGES));
    if (!tokens.isAbsent()) {
      addTokens(inclusion());
    }
    splitInput();
    splitOutput();
    return result().beside(counts.unknown());
  }

  /** Nothing but zeros is what some write who were told nothing: no call uses nothing. */
  private UsageReading result() {
    if (counts.flaw() != null) {
      return UsageReading.invalid(counts.flaw());
    }
    if (quantities.isEmpty()) {
      return UsageReading.MISSING;
    }
    weaken(counts.quality());
    if (quantities.get(UsageClass.SEARCHES) > 0 && Gemini.is(model)) {
      weaken(Quality.UPPER_BOUND);
    }
    return new UsageReading(quantities.build(), quality, null);
  }

  private Inclusion inclusion() {
    if (accounting.disjoint()) {
      return ALL_BESIDE;
    }
    checkTotal();
    boolean thoughtsFirst = tokens.total() != Counts.ABSENT && Gemini.is(model);
    return Inclusion.of(tokens, usual(), accounting.totalIsWhole(), thoughtsFirst);
  }

  /** What counts include where the numbers do not tell. */
  private Inclusion usual() {
    return Inclusion.of(
        accounting.cacheBeside().test(model.provider()),
        accounting.thoughts() == Thoughts.BESIDE && Gemini.is(model));
  }

  /** A part that fits neither inside its whole nor, by the total, beside it cannot be true. */
  private void checkTotal() {
    long total = tokens.total();
    long shown = tokens.shown();
    if (total == Counts.ABSENT || total == shown) {
      return;
    }
    long cached = tokens.cached();
    boolean inside = tokens.uncached() != Counts.ABSENT || cached <= present(tokens.input());
    boolean beside = total >= shown + cached || total == shown + tokens.cacheRead();
    if (!inside && !beside) {
      Fact part = tokens.cacheRead() > 0 ? Fact.CACHE_READ : Fact.CACHE_WRITE;
      counts.contradicts(part, cached, Fact.INPUT, total);
    }
    long reasoning = tokens.reasoning();
    if (reasoning > present(tokens.output()) && total < shown + reasoning) {
      counts.contradicts(Fact.REASONING, reasoning, Fact.OUTPUT, total);
    }
  }

  private void addTokens(Inclusion inclusion) {
    long reasoning = present(tokens.reasoning());
    long output = present(tokens.output());
    quantities.add(UsageClass.INPUT, uncached(inclusion));
    quantities.add(UsageClass.CACHE_READ, tokens.cacheRead());
    quantities.add(UsageClass.CACHE_WRITE_5M, tokens.cacheWrite5m());
    quantities.add(UsageClass.CACHE_WRITE_1H, tokens.cacheWrite1h());
    quantities.add(UsageClass.OUTPUT, inclusion.reasoningBeside() ? output : output - reasoning);
    quantities.add(UsageClass.REASONING, reasoning);
    if (tokens.total() > 0 && tokens.total() == tokens.input() && output > 0) {
      weaken(Quality.UPPER_BOUND);
    }
    if (tokens.total() != Counts.ABSENT) {
      explain(tokens.total() - quantities.tokens());
    } else if (generates && isPartial()) {
      weaken(Quality.LOWER_BOUND);
    }
    addExtraInput();
    if (generates && accounting.cacheMayBeUnseen() && !seesCache()) {
      weaken(usual().cacheBeside() ? Quality.LOWER_BOUND : Quality.CACHE_UNSEEN);
    }
  }

  private long uncached(Inclusion inclusion) {
    long input = present(tokens.input());
    if (tokens.uncached() == Counts.ABSENT) {
      return inclusion.cacheBeside() ? input : input - tokens.cached();
    }
    if (tokens.uncached() > input && tokens.input() != Counts.ABSENT) {
      counts.exceeds(Fact.UNCACHED_INPUT, tokens.uncached(), Fact.INPUT, input);
    }
    return tokens.uncached();
  }

  /** Whether a count is missing that no call can be without, and no total makes up for it. */
  private boolean isPartial() {
    boolean thoughtsLeftOut = accounting.thoughts() != Thoughts.INSIDE && thinksUntold();
    return thoughtsLeftOut || tokens.output() == Counts.ABSENT || hasNoInput();
  }

  /** Whether the prompt is not counted: no prompt is empty. */
  private boolean hasNoInput() {
    return Math.max(tokens.input(), tokens.uncached()) == Counts.ABSENT && tokens.cached() == 0;
  }

  /** Whether the model may have thought without the telemetry telling how much. */
  private boolean thinksUntold() {
    return tokens.reasoning() == Counts.ABSENT && Gemini.is(model) && Gemini.thinks(model);
  }

  private boolean seesCache() {
    return tokens.cacheSeen() || tokens.uncached() != Counts.ABSENT;
  }

  /** Finds a place for the tokens of the total that the other counts leave out. */
  private void explain(long rest) {
    boolean hasInput = Math.max(tokens.input(), tokens.uncached()) != Counts.ABSENT;
    boolean hasOutput = tokens.output() != Counts.ABSENT;
    if (rest <= 0) {
      weaken(generates && hasNoInput() ? Quality.LOWER_BOUND : Quality.EXACT);
      return;
    }
    if (hasInput && !hasOutput && generates) {
      quantities.add(UsageClass.OUTPUT, rest);
    } else if (!hasInput) {
      quantities.add(UsageClass.INPUT, rest);
      weaken(hasOutput || !generates ? Quality.EXACT : Quality.LOWER_BOUND);
    } else if (thinksUntold()) {
      quantities.add(UsageClass.REASONING, rest);
    } else {
      weaken(Quality.LOWER_BOUND);
    }
  }

  private void addExtraInput() {
    long extra = tokens.extraInput();
    long room = Usage.MAX_QUANTITY - quantities.get(UsageClass.INPUT);
    if (extra > room) {
      counts.exceeds(Fact.EXTRA_INPUT, extra, Fact.INPUT, room);
    } else {
      quantities.add(UsageClass.INPUT, extra);
    }
  }

  private void splitInput() {
    long audio = present(counts.get(Fact.INPUT_AUDIO));
    long image = present(counts.get(Fact.INPUT_IMAGE));
    long cachedAudio = audio > 0 ? counts.get(Fact.CACHED_AUDIO) : 0;
    if (isBeside(audio + image, quantities.get(UsageClass.INPUT) + tokens.cached())) {
      quantities.add(UsageClass.INPUT_AUDIO, audio);
      quantities.add(UsageClass.INPUT_IMAGE, image);
      return;
    }
    long uncachedAudio =
        quantities.move(UsageClass.INPUT, UsageClass.INPUT_AUDIO, audio - present(cachedAudio));
    quantities.move(UsageClass.INPUT, UsageClass.INPUT_IMAGE, image);
    if (audio > 0 && tokens.cached() > 0 && cachedAudio != 0) {
      boolean allUncached = cachedAudio == Counts.ABSENT && uncachedAudio == audio;
      weaken(allUncached ? Quality.UPPER_BOUND : Quality.LOWER_BOUND);
    }
  }

  private void splitOutput() {
    long audio = present(counts.get(Fact.OUTPUT_AUDIO));
    long image = present(counts.get(Fact.OUTPUT_IMAGE));
    if (isBeside(audio + image, quantities.get(UsageClass.OUTPUT))) {
      quantities.add(UsageClass.OUTPUT_AUDIO, audio);
      quantities.add(UsageClass.OUTPUT_IMAGE, image);
    } else {
      quantities.move(UsageClass.OUTPUT, UsageClass.OUTPUT_AUDIO, audio);
      quantities.move(UsageClass.OUTPUT, UsageClass.OUTPUT_IMAGE, image);
    }
  }

  private boolean isBeside(long parts, long whole) {
    return accounting.disjoint() || parts > whole;
  }

  private void weaken(Quality found) {
    quality = found.compareTo(quality) < 0 ? found : quality;
  }
}
