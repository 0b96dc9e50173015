package io.costpersuccess.dialect;

import io.costpersuccess.call.Operation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operation names of the OpenTelemetry GenAI conventions and their relatives. */
final class Operations {
  /** Re-reads a stored response; the conventions say it reports no usage of its own. */
  static final String FETCH_RESPONSE = "fetch_response";

  private static final Map<String, Operation> BY_NAME = new HashMap<>();

  static {
    name(Operation.INFERENCE, "chat", "generate_content", "text_completion", "completion");
    name(Operation.INFERENCE, "call_llm", "llm_call", "llm_request");
    name(Operation.EMBEDDING, "embeddings", "embedding");
    name(Operation.RERANK, "rerank");
    name(Operation.IMAGE, "image");
    name(Operation.WRAPPER, "invoke_agent", "invoke_workflow", "create_agent", "plan");
    name(Operation.WRAPPER, "execute_tool", "agent_step", "framework", "orchestrate_tools");
    name(Operation.WRAPPER, "execute_task");
  }

  private Operations() {}

  private static void name(Operation operation, String... names) {
    for (String name : names) {
      BY_NAME.put(name, operation);
    }
  }

  /** The operation of this name; null when the name is not known. */
  static @Nullable Operation byName(String name) {
    return BY_NAME.get(name);
  }
}
