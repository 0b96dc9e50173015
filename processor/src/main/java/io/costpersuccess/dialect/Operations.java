package io.costpersuccess.dialect;

import io.costpersuccess.call.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of operations and kinds of spans, as the conventions and the known instrumentations spell
 * them. A wrapper is what repeats or adds up the usage of calls beneath it.
 */
final class Operations {
  /** Re-reads a stored response; the conventions say it reports no usage of its own. */
  static final String FETCH_RESPONSE = "fetch_response";

  private static final Map<String, Operation> BY_NAME = new HashMap<>();

  /** Methods of the model classes of LlamaIndex, LangChain and their like that send nothing. */
  private static final Pattern HELPER =
      Pattern.compile(
          "_*(prepare|get_tool_calls|extend_messages|format|convert|parse|validate|tokenize"
              + "|count_tokens|get_num_tokens|get_token_ids|token_counter|bind_tools"
              + "|with_structured_output|as_structured_llm|get_template|get_prompts)(_|$)");

  static {
    openTelemetry();
    frameworks();
    spanKinds();
  }

  private Operations() {}

  /** Values of gen_ai.operation.name in the conventions, standard and proposed. */
  private static void openTelemetry() {
    name(Operation.INFERENCE, "chat", "generate_content", "text_completion");
    name(Operation.EMBEDDING, "embeddings");
    name(Operation.WRAPPER, "invoke_agent", "invoke_workflow", "create_agent", "plan");
    name(Operation.WRAPPER, "execute_tool", "retrieval", "search_memory", "create_memory");
    name(Operation.WRAPPER, "update_memory", "upsert_memory", "delete_memory");
    name(Operation.WRAPPER, "create_memory_store", "delete_memory_store");
  }

  /** Values of the same and of like attributes that only one framework uses. */
  private static void frameworks() {
    name(Operation.INFERENCE, "call_llm", "llm_call", "llm_request", "realtime");
    name(Operation.INFERENCE, "chat.completions", "text.completions");
    name(Operation.INFERENCE, "chat.streaming_completions", "text.streaming_completions");
    name(Operation.INFERENCE, "completion", "acompletion", "responses", "aresponses");
    name(Operation.INFERENCE, "atext_completion", "anthropic_messages");
    name(Operation.INFERENCE, "ai.generateText.doGenerate", "ai.streamText.doStream");
    name(Operation.INFERENCE, "ai.generateObject.doGenerate", "ai.streamObject.doStream");
    name(Operation.EMBEDDING, "embedding", "aembedding", "ai.embed.doEmbed");
    name(Operation.EMBEDDING, "ai.embedMany.doEmbed");
    name(Operation.RERANK, "rerank", "arerank");
    name(Operation.IMAGE, "image", "image_generation", "aimage_generation");
    name(Operation.WRAPPER, "agent_step", "framework", "orchestrate_tools", "execute_task");
    name(Operation.WRAPPER, "compact_events", "vector_db_retrieve");
    name(Operation.WRAPPER, "ai.generateText", "ai.streamText", "ai.generateObject");
    name(Operation.WRAPPER, "ai.streamObject", "ai.embed", "ai.embedMany", "ai.toolCall");
  }

  /** Kinds of spans: OpenInference in capitals, the others in small letters. */
  private static void spanKinds() {
    name(Operation.INFERENCE, "LLM", "llm", "generation");
    name(Operation.EMBEDDING, "EMBEDDING");
    name(Operation.RERANK, "RERANKER");
    name(Operation.WRAPPER, "AGENT", "CHAIN", "TOOL", "RETRIEVER", "GUARDRAIL", "EVALUATOR");
    name(Operation.WRAPPER, "PROMPT", "agent", "chain", "tool", "retriever", "guardrail");
    name(Operation.WRAPPER, "evaluator", "prompt", "parser", "workflow", "task", "session");
    name(Operation.WRAPPER, "operation", "span", "event");
  }

  private static void name(Operation operation, String... names) {
    for (String name : names) {
      BY_NAME.put(name, operation);
    }
  }

  /** Whether a span of this name, which tells no operation, is known to be around calls. */
  static boolean isWrapperByName(String spanName) {
    return spanName.equals("agent run")
        || spanName.startsWith("invoke_agent")
        || spanName.startsWith("execute_tool");
  }

  /**
   * Whether a span of this name, that tells no usage, is a step before or after a request: it puts
   * a prompt together, counts its tokens or reads the answer, in the same class as the methods that
   * send.
   */
  static boolean isHelperByName(String spanName) {
    return HELPER.matcher(spanName.substring(spanName.lastIndexOf('.') + 1)).lookingAt();
  }

  /** The operation of this name; null when the name is not known. */
  static @Nullable Operation byName(String name) {
    return BY_NAME.get(name);
  }
}
