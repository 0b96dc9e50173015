package io.costpersuccess.task;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Subject;
import io.costpersuccess.call.TaskKey;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules by which facts and fragments tell which task they belong to. */
final class TaskNames {
  private final List<String> scopeKeys;

  TaskNames(List<String> scopeKeys) {
    this.scopeKeys = scopeKeys;
  }

  /** The fragment that a fact belongs to; null when it names none. */
  @Nullable Origin origin(Fact fact) {
    Subject subject = fact.subject();
    if (subject.responseId() != null) {
      return new Origin.Named(TaskKey.ofResponse(subject.responseId()));
    }
    if (subject.traceId() != null) {
      return Origin.ofTrace(subject.traceId());
    }
    TaskKey named = named(fact.binding());
    return named == null ? null : new Origin.Named(named);
  }

  /** The task of a fragment: the one it names, else that of its kin, else one of its own. */
  TaskKey home(Fragment fragment) {
    TaskKey own = fragment.isTrace() ? named(fragment.binding()) : null;
    return own == null ? ownHome(fragment.head()) : own;
  }

  private TaskKey ownHome(Fragment fragment) {
    TaskKey named = fragment.isApplication() ? null : named(fragment.binding());
    return named == null ? fragment.key() : named;
  }

  private @Nullable TaskKey named(Binding binding) {
    Ranked id = binding.task();
    return id == null ? null : TaskKey.ofApplication(scope(binding), id.value());
  }

  private String scope(Binding binding) {
    return scopeKeys.isEmpty()
        ? ""
        : scopeKeys.stream()
            .map(key -> binding.labels().getOrDefault(key, ""))
            .collect(Collectors.joining("|"));
  }
}
