package io.costpersuccess.dialect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Canonical provider names of the OpenTelemetry GenAI conventions, and their foreign spellings. */
final class Providers {
  private static final Map<String, String> CANONICAL = new HashMap<>();

  static {
    makers();
    clouds();
    resellers();
    gateways();
    frameworks();
  }

  private Providers() {}

  private static void makers() {
    spell("openai", "open_ai", "open-ai", "openai_official", "openai-official", "openai_chat");
    spell("openai", "openairesponses", "openai-responses", "openai_responses");
    spell("openai", "text-completion-openai", "openai_like", "openai-compatible", "oai");
    spell("anthropic", "anthropic_messages", "claude", "chatanthropic");
    spell("cohere", "cohere_chat", "cohereai");
    spell("deepseek", "deep_seek", "deep-seek");
    spell("perplexity", "perplexityai", "pplx");
    spell("gcp.gen_ai");
    spell("gcp.gemini", "gemini", "google", "google_genai", "google-genai", "googleai");
    spell("gcp.gemini", "google_ai_gemini", "google_generativeai", "google.generative-ai");
    spell("gcp.gemini", "google-gla", "google_gla", "google_ai", "google-ai", "google_ai_studio");
    spell("gcp.gemini", "google-ai-studio", "googlegenai", "google_gemini", "google-gemini");
    spell("mistral_ai", "mistralai", "mistral", "mistral-ai", "codestral");
    spell("x_ai", "xai", "x-ai", "grok");
    spell("moonshot_ai", "moonshot", "moonshotai", "moonshot-ai", "kimi");
    spell("zai", "z_ai", "z-ai", "z.ai", "zai_org", "zai-org");
    spell("zhipuai", "zhipu", "zhipu_ai", "zhipu-ai", "bigmodel");
    spell("alibaba", "qwen", "alibaba_cloud", "alibaba-cloud", "alibabacloud", "dashscope");
    spell("alibaba", "aliyun", "bailian", "tongyi", "qwencloud", "qwen_ai_platform");
    spell("minimax", "mini_max", "minimaxai");
    spell("voyageai", "voyage", "voyage_ai", "voyage-ai");
    spell("meta", "meta_llama", "meta-llama", "llama_api");
    spell("ai21", "ai21labs", "ai21_labs");
    spell("stability", "stability_ai", "stabilityai", "stability-ai");
  }

  private static void clouds() {
    spell("gcp.vertex_ai", "vertex_ai", "vertexai", "vertex-ai", "vertex_ai_beta");
    spell("gcp.vertex_ai", "gcp.vertex.agent", "gcp.anthropic", "google.vertex", "vertex");
    spell("gcp.vertex_ai", "google-vertex", "google_vertex", "google_vertexai", "google-vertexai");
    spell("gcp.vertex_ai", "google_vertex_ai", "google-vertex-ai", "googlevertexai");
    spell("gcp.vertex_ai", "google_vertex_ai_gemini", "google_vertex_ai_anthropic");
    spell("gcp.vertex_ai", "google_anthropic_vertex", "anthropic_vertex", "anthropic-vertex");
    spell("azure.ai.openai", "az.ai.openai", "azure", "azure-openai", "azure.openai");
    spell("azure.ai.openai", "azure_open_ai", "azure_openai", "azureopenai", "azure-open-ai");
    spell("azure.ai.openai", "azure_openai_chat", "azurechatopenai", "azure_text", "microsoft");
    spell("azure.ai.inference", "az.ai.inference", "azure_ai", "azure_ai_inference", "azure-ai");
    spell("azure.ai.inference", "azureai", "azure_ai_foundry", "azure-ai-foundry", "foundry");
    spell("aws.bedrock", "bedrock", "bedrock_converse", "amazon", "amazon_bedrock", "aws");
    spell("aws.bedrock", "amazon-bedrock", "aws.anthropic", "aws_bedrock", "aws-bedrock");
    spell("aws.bedrock", "bedrock-converse", "bedrock_mantle", "amazonbedrock", "awsbedrock");
    spell("aws.bedrock", "bedrock-runtime", "bedrock_runtime", "aws_bedrock_converse");
    spell("aws.bedrock", "anthropic_bedrock", "anthropic-bedrock", "chatbedrock", "bedrock_chat");
    spell("ibm.watsonx.ai", "watsonx", "watsonx_ai", "ibm_watsonx", "watsonx.ai", "ibm");
    spell("oracle", "oci", "oci_genai");
  }

  private static void resellers() {
    spell("groq", "groq_cloud", "groqcloud");
    spell("together_ai", "togetherai", "together", "together-ai");
    spell("fireworks_ai", "fireworks", "fireworks-ai", "fireworksai");
    spell("cerebras", "cerebras_ai");
    spell("deepinfra", "deep_infra", "deep-infra");
    spell("novita", "novita-ai", "novita_ai");
    spell("nebius", "nebius_ai", "nebius-ai");
    spell("cloudflare", "workers-ai", "workers_ai", "cloudflare-workers-ai", "cloudflare_ai");
    spell("databricks", "databricks_model_serving");
    spell("digitalocean", "gradient_ai");
    spell("sambanova", "samba_nova", "sambanova_ai");
  }

  /** The Vercel AI SDK calls its own gateway by that word alone. */
  private static void gateways() {
    spell("openrouter", "open_router", "open-router", "openrouter.ai");
    spell("vercel_ai_gateway", "gateway", "ai-gateway", "ai_gateway", "vercel-ai-gateway");
    spell("litellm_proxy", "litellm-proxy", "lite_llm_proxy");
    spell("litellm", "lite_llm", "lite-llm");
    spell("github_copilot", "github-copilot", "copilot", "githubcopilot");
  }

  /**
   * Names that frameworks write in place of a provider, and words for none. They say nothing of who
   * is paid.
   */
  private static void frameworks() {
    none("strands-agents", "strands_agents", "strands", "langchain", "langgraph", "llamaindex");
    none("llama_index", "llama-index", "crewai", "pydantic-ai", "pydantic_ai", "autogen", "ag2");
    none("haystack", "smolagents", "semantic_kernel", "semantic-kernel", "microsoft.agents");
    none("microsoft.agent_framework", "agent_framework", "dspy", "instructor", "agno", "spring_ai");
    none("spring-ai", "langchain4j", "mastra", "livekit", "livekit-agents", "pipecat", "genkit");
    none("openai_agents", "openai-agents", "google_adk", "google-adk", "ai-sdk", "ai_sdk", "rig");
    none("copilotkit", "beeai", "letta", "vllm-client", "guardrails", "promptflow", "browser_use");
    none("unknown", "none", "null", "other", "custom", "n/a", "default", "_other", "undefined");
  }

  private static void none(String... names) {
    for (String name : names) {
      CANONICAL.put(name, "");
    }
  }

  private static void spell(String canonical, String... foreign) {
    CANONICAL.put(canonical, canonical);
    for (String name : foreign) {
      CANONICAL.put(name, canonical);
    }
  }

  /**
   * The canonical name. A name that is not known is tried without its last parts, as in {@code
   * openai.chat}; one that stays unknown stands for itself, in lower case.
   */
  static String canonical(String name) {
    String canonical = CANONICAL.get(name);
    if (canonical != null) {
      return canonical;
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String known = known(lower);
    return known == null ? lower : known;
  }

  private static @Nullable String known(String name) {
    String rest = name;
    String canonical = CANONICAL.get(rest);
    for (int dot = rest.lastIndexOf('.');
        canonical == null && dot > 0;
        dot = rest.lastIndexOf('.')) {
      rest = rest.substring(0, dot);
      canonical = CANONICAL.get(rest);
    }
    return canonical;
  }
}
