package io.costpersuccess.pipeline;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ModelRequest;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.economics.Accounts;
import io.costpersuccess.economics.ArmKey;
import io.costpersuccess.economics.ArmTotals;
import io.costpersuccess.economics.EconomicsSettings;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.economics.RollingAccounts;
import io.costpersuccess.economics.RollingTotals;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.Ledger;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.ledger.Settlement;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.task.CallChange;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.ClosedTask;
import io.costpersuccess.task.Fact;
import io.costpersuccess.task.Folded;
import io.costpersuccess.task.Task;
import io.costpersuccess.task.TaskWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a pipeline behind its one lock: the window, the ledger and the accounts. What is
 * learned under the lock is told to the listener after it was released.
 */
final class Books {
  private static final int MOST_ARMS = 1_000;

  private final Object lock = new Object();
  private final TaskWindow window;
  private final Ledger ledger = new Ledger();
  private final Accounts accounts;
  private final RollingAccounts rolling;
  private final Ticker ticker;
  private final Policies policies;
  private final Settlement settlement;
  private final PipelineListener listener;

  /** Whether any call ever carried over, which those of most applications never do. */
  private volatile boolean carries;

  private volatile boolean sawCall;
  private volatile boolean sawSignal;

  Books(
      PipelineSettings settings,
      Ticker ticker,
      Function<LlmCall, PricedCall> pricer,
      PipelineListener listener) {
    this.window = new TaskWindow(settings.window(), ticker, pricer);
    EconomicsSettings economics = settings.economics();
    this.accounts = new Accounts(MOST_ARMS, economics.strata());
    this.rolling = new RollingAccounts(economics.horizon(), economics.labelMaturity(), accounts);
    this.ticker = ticker;
    this.policies = settings.policies();
    this.settlement =
        new Settlement(policies, settings.keys().dimensions(), settings.keys().cluster());
    this.listener = listener;
  }

  void fold(Fact fact) {
    var news = new ArrayList<Runnable>();
    note(fact);
    synchronized (lock) {
      Folded folded = window.fold(fact);
      switch (folded.fate()) {
        case TAKEN -> tellCalls(folded.task(), news);
        case UNMATCHED -> tellUnmatched(fact.signals(), news);
        case TOO_LATE -> news.add(() -> listener.onTooLate(fact));
      }
    }
    news.forEach(Runnable::run);
  }

  private void note(Fact fact) {
    PricedCall call = fact.call();
    sawCall |= call != null;
    sawSignal |= !fact.signals().isEmpty();
    carries |= call != null && call.call().reporter().carriesOver();
  }

  boolean hasSeenCall() {
    return sawCall;
  }

  boolean hasSeenSignal() {
    return sawSignal;
  }

  /**
   * A call with its own part of what it told, as far as the calls before it are known.
   *
   * @param priced the call as it was told, which may not be known yet
   */
  PricedCall own(PricedCall priced) {
    SpanRef span = priced.call().span();
    List<PricedCall> calls = carries ? carried(span.traceId()) : List.of();
    if (calls.isEmpty()) {
      return priced;
    }
    Stream<PricedCall> others = calls.stream().filter(call -> !call.call().span().equals(span));
    return Settlement.ownParts(Stream.concat(others, Stream.of(priced)).toList()).stream()
        .filter(call -> call.call().span().equals(span))
        .findFirst()
        .orElse(priced);
  }

  private List<PricedCall> carried(String traceId) {
    synchronized (lock) {
      return window.carried(traceId);
    }
  }

  void request(ModelRequest request) {
    synchronized (lock) {
      window.request(request);
    }
  }

  boolean wantsWaypoints(String traceId) {
    synchronized (lock) {
      return window.wantsWaypoints(traceId);
    }
  }

  void pass(SpanRef span, boolean judging) {
    synchronized (lock) {
      window.pass(span, judging);
    }
  }

  void closeDue() {
    var news = new ArrayList<Runnable>();
    synchronized (lock) {
      window.closeDue().forEach(closed -> settle(closed, news));
      tellUninstrumented(window.takeUninstrumented(false), news);
    }
    news.forEach(Runnable::run);
  }

  void closeAll(CloseCause cause) {
    var news = new ArrayList<Runnable>();
    synchronized (lock) {
      window.closeAll(cause).forEach(closed -> settle(closed, news));
      tellUninstrumented(window.takeUninstrumented(true), news);
    }
    news.forEach(Runnable::run);
  }

  List<FeatureEconomics> economics() {
    SortedMap<ArmKey, ArmTotals> totals;
    RollingTotals recent;
    synchronized (lock) {
      totals = accounts.snapshot();
      recent = rolling.totals(ticker.read());
    }
    return FeatureEconomics.of(totals, recent.young(), policies);
  }

  RollingTotals rollingTotals() {
    synchronized (lock) {
      return rolling.totals(ticker.read());
    }
  }

  long openTasks() {
    synchronized (lock) {
      return window.openTasks();
    }
  }

  long settledTasks() {
    synchronized (lock) {
      return window.settledTasks();
    }
  }

  private void settle(ClosedTask closed, List<Runnable> news) {
    Task task = closed.task();
    SettledTask settled = settlement.settle(task, closed.cause());
    Change change = ledger.enter(task, settled == null ? null : settled.entry());
    if (closed.cause() == CloseCause.CAPACITY) {
      news.add(listener::onEvicted);
    }
    if (settled == null) {
      tellUnmatched(task.signals().toList(), news);
    } else {
      tell(task.publish(settled.entry().group().featureTag(), settled.counted()), news);
    }
    news.add(() -> listener.onSettled(settled));
    if (change != null) {
      accounts.book(change);
      rolling.book(task, change, ticker.read());
      news.add(() -> listener.onChange(change));
    }
  }

  /**
   * Calls are published once their feature is known; those that never tell, when the task settles.
   */
  private void tellCalls(@Nullable Task task, List<Runnable> news) {
    Ranked feature = task == null ? null : task.binding().feature();
    if (task != null && feature != null) {
      tell(task.publishNew(feature.value(), Settlement::ownParts), news);
    }
    if (task != null && task.takeRunaway()) {
      String tag = feature == null ? Group.UNATTRIBUTED : feature.value();
      news.add(() -> listener.onRunaway(task.key(), tag));
    }
  }

  private void tell(List<CallChange> changes, List<Runnable> news) {
    for (CallChange change : changes) {
      news.add(() -> listener.onCall(change));
    }
  }

  private void tellUninstrumented(List<String> hosts, List<Runnable> news) {
    hosts.forEach(host -> news.add(() -> listener.onUninstrumented(host)));
  }

  private void tellUnmatched(List<Signal> signals, List<Runnable> news) {
    if (!signals.isEmpty()) {
      news.add(() -> listener.onUnmatched(signals));
    }
  }
}
