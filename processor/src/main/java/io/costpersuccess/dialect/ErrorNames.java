package io.costpersuccess.dialect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of errors, as client libraries, providers and gRPC spell them, by what they say about the
 * bill. A name is compared without its package, its separators and its ending {@code Error} or
 * {@code Exception}, so that {@code openai.RateLimitError} and {@code rate_limit_error} are one.
 *
 * <p>Sources: the exceptions of openai, anthropic, google-genai, botocore, litellm, httpx, aiohttp,
 * Spring, LangChain4j, Node and java.net; the error types of OpenAI, Anthropic and Bedrock; the
 * codes of gRPC.
 */
final class ErrorNames {
  private static final Pattern SEPARATORS = Pattern.compile("[_\\- ]");
  private static final Pattern ENDING = Pattern.compile("(error|exception|fault)$");

  /** HTTP 4xx, and what Bedrock, gRPC and gateways call it. */
  private static final Set<String> REFUSED =
      Set.of(
          "ratelimit",
          "ratelimited",
          "ratelimitexceeded",
          "toomanyrequests",
          "throttling",
          "throttled",
          "resourceexhausted",
          "quotaexceeded",
          "insufficientquota",
          "servicequotaexceeded",
          "authentication",
          "clientauthentication",
          "invalidapikey",
          "unauthorized",
          "unauthenticated",
          "unrecognizedclient",
          "expiredtoken",
          "permission",
          "permissiondenied",
          "forbidden",
          "accessdenied",
          "badrequest",
          "invalidrequest",
          "invalidargument",
          "validationexception",
          "failedprecondition",
          "outofrange",
          "notfound",
          "resourcenotfound",
          "modelnotfound",
          "conflict",
          "unprocessableentity",
          "contextwindowexceeded",
          "contextlengthexceeded",
          "requesttoolarge",
          "unsupportedparams",
          "modelnotready",
          "modelnotreadyexception",
          "httpclient",
          "clienterror",
          "paymentrequired",
          "alreadyexists",
          "methodnotallowed",
          "enforcedspendlimitreached");

  /** HTTP 5xx. */
  private static final Set<String> BROKEN =
      Set.of(
          "internalserver",
          "server",
          "serviceunavailable",
          "unavailable",
          "overloaded",
          "badgateway",
          "gatewaytimeout",
          "internal",
          "internalservererror",
          "httpserver",
          "unimplemented",
          "engineoverloaded",
          "modelerrorexception",
          "servererror");

  /** No connection, hence no request. */
  private static final Set<String> NOT_REACHED =
      Set.of(
          "apiconnection",
          "connect",
          "connection",
          "connectionrefused",
          "connectionfailed",
          "connecttimeout",
          "connectiontimeout",
          "httpconnecttimeout",
          "endpointconnection",
          "newconnection",
          "clientconnector",
          "clientconnectordns",
          "httphostconnect",
          "unknownhost",
          "unresolvedaddress",
          "nameresolution",
          "gaierror",
          "gai",
          "noroutetohost",
          "proxy",
          "ssl",
          "sslhandshake",
          "econnrefused",
          "enotfound",
          "eaiagain",
          "ehostunreach",
          "enetunreach",
          "underrconnecttimeout");

  /**
   * Parts of names of errors that come when the provider is at work or has answered. Azure bills
   * the prompt that its content filter stops.
   */
  private static final Pattern AT_WORK =
      Pattern.compile(
          "timeout|timedout|cancel|abort|stream|incomplete|pars(e|ing|er)|decod|json|contentfilter"
              + "|contentpolicy|responsibleai");

  private ErrorNames() {}

  /** What a name says about the bill. */
  static Rejection.Finding finding(String name) {
    String plain = plain(name);
    String stem = ENDING.matcher(plain).replaceFirst("");
    if (isKnown(plain) || isKnown(stem)) {
      return Rejection.Finding.REJECTED;
    }
    return AT_WORK.matcher(plain).find()
        ? Rejection.Finding.MAYBE_BILLED
        : Rejection.Finding.UNSAID;
  }

  private static boolean isKnown(String name) {
    return REFUSED.contains(name) || BROKEN.contains(name) || NOT_REACHED.contains(name);
  }

  private static String plain(String name) {
    int last = Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'));
    String simple = name.substring(Math.max(last, name.lastIndexOf('$')) + 1);
    return SEPARATORS.matcher(simple).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
