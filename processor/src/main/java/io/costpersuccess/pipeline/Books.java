package io.costpersuccess.pipeline;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.economics.Accounts;
import io.costpersuccess.economics.ArmKey;
import io.costpersuccess.economics.ArmTotals;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.Ledger;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.ledger.Settlement;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.ClosedTask;
import io.costpersuccess.task.Fact;
import io.costpersuccess.task.Task;
import io.costpersuccess.task.TaskWindow;
import io.costpersuccess.task.TaskWindow.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The state of a pipeline behind its one lock: the window, the ledger and the accounts. What is
 * learned under the lock is told to the listener after it was released.
 */
final class Books {
  private static final int MOST_ARMS = 1_000;

  private final Object lock = new Object();
  private final TaskWindow window;
  private final Ledger ledger = new Ledger();
  private final Accounts accounts = new Accounts(MOST_ARMS);
  private final Policies policies;
  private final Settlement settlement;
  private final PipelineListener listener;

  Books(PipelineSettings settings, Ticker ticker, PipelineListener listener) {
    this.window = new TaskWindow(settings.window(), ticker);
    this.policies = settings.policies();
    this.settlement = new Settlement(policies, settings.keys().dimensions());
    this.listener = listener;
  }

  void fold(Fact fact) {
    Folded folded;
    String feature = Group.UNATTRIBUTED;
    synchronized (lock) {
      folded = window.fold(fact);
      if (folded == Folded.NEW_CALL) {
        String known = window.featureOf(fact);
        feature = known == null ? feature : known;
      }
    }
    if (folded == Folded.NEW_CALL && fact.call() != null) {
      listener.onCall(fact.call(), feature);
    } else if (folded == Folded.UNMATCHED && !fact.signals().isEmpty()) {
      listener.onUnmatched(fact.signals());
    }
  }

  void closeDue() {
    var news = new ArrayList<Runnable>();
    synchronized (lock) {
      window.closeDue().forEach(closed -> settle(closed, news));
    }
    news.forEach(Runnable::run);
  }

  void closeAll(CloseCause cause) {
    var news = new ArrayList<Runnable>();
    synchronized (lock) {
      window.closeAll(cause).forEach(closed -> settle(closed, news));
    }
    news.forEach(Runnable::run);
  }

  List<FeatureEconomics> economics() {
    SortedMap<ArmKey, ArmTotals> totals;
    synchronized (lock) {
      totals = accounts.snapshot();
    }
    return FeatureEconomics.of(totals, policies);
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
      List<Signal> lost = task.signals().toList();
      news.add(() -> listener.onUnmatched(lost));
    }
    news.add(() -> listener.onSettled(settled));
    if (change != null) {
      accounts.book(change);
      news.add(() -> listener.onChange(change));
    }
  }
}
