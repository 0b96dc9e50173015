package io.costpersuccess.dialect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attribute keys that tie telemetry to a task, a feature and an arm. In each list but that of the
 * prompt the first key that is present wins.
 *
 * @param task keys of task, session and conversation ids
 * @param scope keys that separate equal ids, such as a tenant's
 * @param feature keys of the feature's name
 * @param arm keys of the experiment variant
 * @param prompt keys that together name the prompt of a call, such as its name and its version;
 *     each that is present is a part of the name
 * @param dimensions keys of further metric attributes
 * @param cluster keys of what tasks are related by, such as a ticket's or customer's id
 * @param semanticCache keys of flags that a cache of answers had one, on whatever span
 */
public record CorrelationKeys(
    List<String> task,
    List<String> scope,
    List<String> feature,
    List<String> arm,
    List<String> prompt,
    List<String> dimensions,
    List<String> cluster,
    List<String> semanticCache) {

  /**
   * The order in which ids are read when none is configured: the application's own task, then
   * sessions, then conversations, each as the known instrumentations spell it. LangSmith's {@code
   * langsmith.trace.session_id} is not among them: it is the id of a project.
   */
  public static final List<String> DEFAULT_TASK =
      List.of(
          "task.id",
          "langfuse.session.id",
          "session.id",
          "gen_ai.conversation.id",
          "langfuse.observation.metadata.langfuse_session_id",
          "langfuse.trace.metadata.langfuse_session_id",
          "langfuse.trace.metadata.session_id",
          "langfuse.trace.metadata.sessionId",
          "traceloop.association.properties.session_id",
          "ai.telemetry.metadata.sessionId",
          "ai.telemetry.metadata.session_id",
          "ai.telemetry.metadata.langfuseSessionId",
          "ai.telemetry.metadata.conversationId",
          "ai.telemetry.metadata.chatId",
          "ai.telemetry.metadata.threadId",
          "ai.settings.context.sessionId",
          "ai.settings.context.session_id",
          "ai.settings.context.session.id",
          "ai.settings.context.langfuse.session.id",
          "ai.settings.context.eve.session.id",
          "ai.settings.context.conversationId",
          "ai.settings.context.chatId",
          "ai.settings.context.threadId",
          "ai.settings.runtimeContext.sessionId",
          "spring.ai.chat.client.conversation.id",
          "gcp.vertex.agent.session_id",
          "conversation.id",
          "confident.trace.thread_id");

  /** Default key of the feature's name. */
  public static final List<String> DEFAULT_FEATURE = List.of("feature_tag");

  /** Default key of the experiment variant. */
  public static final List<String> DEFAULT_ARM = List.of("feature_flag.result.variant");

  /** Default keys of the flag that a semantic cache had an answer. */
  public static final List<String> DEFAULT_SEMANTIC_CACHE =
      List.of("cps.cache.hit", "semantic_cache.hit");

  /** What is read when nothing is configured. */
  public static final CorrelationKeys DEFAULT =
      new CorrelationKeys(
          DEFAULT_TASK, List.of(), DEFAULT_FEATURE, DEFAULT_ARM, List.of(), List.of());

  /** Keys by which no tasks are related. */
  public CorrelationKeys(
      List<String> task,
      List<String> scope,
      List<String> feature,
      List<String> arm,
      List<String> prompt,
      List<String> dimensions) {
    this(task, scope, feature, arm, prompt, dimensions, List.of(), DEFAULT_SEMANTIC_CACHE);
  }

  /** Copies the lists. */
  public CorrelationKeys {
    task = List.copyOf(task);
    scope = List.copyOf(scope);
    feature = List.copyOf(feature);
    arm = List.copyOf(arm);
    prompt = List.copyOf(prompt);
    dimensions = List.copyOf(dimensions);
    cluster = List.copyOf(cluster);
    semanticCache = List.copyOf(semanticCache);
  }

  /** The keys of all lists. */
  Set<String> all() {
    return Stream.of(task, scope, feature, arm, prompt, dimensions, cluster, semanticCache)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
