package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ModelRequest;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.pricing.PricedCall;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The tasks that are open, and the settled ones that can still be corrected.
 *
 * <p>A fact goes to the fragment of its trace, response or task, and the fragment to the task that
 * its binding names. When a binding arrives late the fragment moves, and a settled task that it
 * leaves is closed again, so that its account can be put right. Not thread-safe: the owner holds a
 * lock around it.
 */
public final class TaskWindow {
  /** One task may take this part of all room; what comes after that is a task of its own. */
  private static final long HEAVIEST_PART = 8;

  private final TaskNames names;
  private final TaskShelves shelves;
  private final Wayside wayside;
  private final LoneRequests requests;
  private final Forgotten forgotten;
  private final FragmentFold content;
  private final Fragments fragments = new Fragments();
  private final long heaviest;
  private final long runawayCalls;

  /**
   * An empty window.
   *
   * @param settings how long tasks stay
   * @param ticker the clock that idle time and age go by
   * @param pricer gives the price of a call that several reports tell of together
   */
  public TaskWindow(WindowSettings settings, Ticker ticker, Function<LlmCall, PricedCall> pricer) {
    this.names = new TaskNames(settings.scope());
    this.shelves = new TaskShelves(settings, ticker, this::forget);
    this.wayside = new Wayside(settings, ticker);
    this.requests = new LoneRequests(settings, ticker);
    this.forgotten = new Forgotten(settings, ticker);
    this.content = new FragmentFold(pricer);
    this.runawayCalls = settings.runawayCalls();
    this.heaviest = Math.max(1, settings.maxOpen() / HEAVIEST_PART);
  }

  /** Takes a fact in. */
  public Folded fold(Fact fact) {
    Origin origin = names.origin(fact);
    if (origin == null) {
      return Folded.UNMATCHED;
    }
    PackedFact packed = content.pack(fact);
    long now = shelves.now();
    Fragment known = fragments.find(origin);
    if (known == null && forgotten.contains(origin)) {
      return Folded.TOO_LATE;
    }
    Fragment fragment = known == null ? begin(origin, packed) : known;
    Collection<Fragment> strays = fragments.enter(packed.response(), fragment);
    if (known != null) {
      shelves.open(holder(fragment), now);
      bind(fragment, packed);
    }
    fold(packed, fragment);
    if (packed.call() != null) {
      requests.explain(fragment);
    }
    strays.forEach(this::bringHome);
    return Folded.into(weigh(holder(fragment)));
  }

  /** Whether a span of this trace that is no call is of use, as it may stand above one. */
  public boolean wantsWaypoints(String traceId) {
    return wayside.isOpen() || fragments.find(Origin.ofTrace(traceId)) != null;
  }

  /**
   * Notes a span that is no call, which may stand above one.
   *
   * @param judging whether it is an evaluator's
   */
  public void pass(SpanRef span, boolean judging) {
    var waypoint = new Waypoint(span.parentSpanId(), judging);
    Fragment fragment = fragments.find(Origin.ofTrace(span.traceId()));
    if (fragment == null) {
      wayside.put(span, waypoint);
    } else {
      int before = fragment.size();
      fragment.pass(span.spanId(), waypoint);
      holder(fragment).grew(fragment, fragment.size() - before, 0);
    }
  }

  /** Takes in a request to a model, which may turn out to be part of a call. */
  public void request(ModelRequest request) {
    requests.add(request, fragments.find(Origin.ofTrace(request.span().traceId())));
  }

  /**
   * Hands out, once, the hosts of requests that are part of no call.
   *
   * @param all whether also those are due whose traces are not quiet yet
   */
  public List<String> takeUninstrumented(boolean all) {
    List<ModelRequest> due = all ? requests.takeAll() : requests.takeQuiet();
    return due.stream().filter(this::isAlone).map(ModelRequest::host).toList();
  }

  private boolean isAlone(ModelRequest request) {
    Fragment trace = fragments.find(Origin.ofTrace(request.span().traceId()));
    return trace == null
        || (!trace.hasCallBeside(request) && !trace.hasCallAboveOrBelow(request.span().spanId()));
  }

  /** The calls of a trace of which one carries over, in no order; empty when none does. */
  public List<PricedCall> carried(String traceId) {
    Fragment fragment = fragments.find(Origin.ofTrace(traceId));
    return fragment == null || !fragment.carriesOver() ? List.of() : fragment.calls().toList();
  }

  /** The tasks that are due by now; a task is handed out each time it is closed. */
  public List<ClosedTask> closeDue() {
    return shelves.closeDue();
  }

  /** Closes every open task. */
  public List<ClosedTask> closeAll(CloseCause cause) {
    return shelves.closeAll(cause);
  }

  /** Number of tasks that are open. */
  public long openTasks() {
    return shelves.openTasks();
  }

  /** Number of settled tasks that can still be corrected. */
  public long settledTasks() {
    return shelves.settledTasks();
  }

  /** Number of traces, responses and other origins that can still be found. */
  int knownOrigins() {
    return fragments.size();
  }

  private Fragment begin(Origin origin, PackedFact packed) {
    Fragment fragment = fragments.begin(origin);
    fragment.bind(packed);
    if (wayside.isOpen() && origin instanceof Origin.Trace trace) {
      wayside.take(trace.id()).forEach(fragment::pass);
    }
    shelves.open(names.home(fragment)).attach(fragment);
    return fragment;
  }

  private void bind(Fragment fragment, PackedFact packed) {
    if (fragment.bind(packed)) {
      holder(fragment).binds(fragment);
      Kin kin = fragment.kin();
      Collection<Fragment> strays = kin == null ? List.of(fragment) : kin.bound(fragment);
      List.copyOf(strays).forEach(this::bringHome);
    }
  }

  private void fold(PackedFact packed, Fragment fragment) {
    int size = fragment.size();
    int calls = fragment.callCount();
    content.fold(packed, fragment);
    holder(fragment).grew(fragment, fragment.size() - size, fragment.callCount() - calls);
  }

  private void bringHome(Fragment fragment) {
    TaskKey home = names.home(fragment);
    Task from = holder(fragment);
    if (!home.equals(from.key())) {
      shelves.open(from).detach(fragment);
      Task rightful = shelves.open(home);
      rightful.attach(fragment);
      weigh(rightful);
      leave(from);
    }
  }

  private void leave(Task task) {
    if (task.isEmpty()) {
      shelves.discard(task);
    } else {
      weigh(task);
    }
  }

  private Task weigh(Task task) {
    shelves.weigh(task);
    task.runsAway(task.callCount() > runawayCalls);
    if (task.weight() > heaviest) {
      shelves.seal(task);
      forget(task, false);
    }
    return task;
  }

  private static Task holder(Fragment fragment) {
    return requireNonNull(fragment.task(), "a fragment is held by a task");
  }

  /** What had to go for want of room is not too late: what comes of it is a task of its own. */
  private void forget(Task task, boolean isPastHorizon) {
    for (Fragment fragment : task.fragmentList()) {
      fragments.remove(fragment);
      if (isPastHorizon) {
        forgotten.add(fragment.origin());
      }
    }
  }
}
