package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import org.jspecify.annotations.Nullable;

/**
 * Where a request over HTTP went.
 *
 * @param host the host, without port
 * @param path the path, without query
 */
record HttpAddress(String host, String path) {
  private static final String SCHEME_END = "://";

  /** The address that a client's span tells; null when it tells none, or only a part. */
  static @Nullable HttpAddress of(AttributeView span) {
    String url = ModelEndpoints.first(span, "url.full", "http.url");
    String whole = url != null && url.contains(SCHEME_END) ? url : null;
    if (whole != null) {
      int end = hostEnd(whole);
      String path = whole.substring(pathStart(whole, end));
      return new HttpAddress(whole.substring(hostStart(whole), end), withoutQuery(path));
    }
    String host = ModelEndpoints.first(span, "server.address", "net.peer.name", "http.host");
    String path = ModelEndpoints.first(span, "url.path", "http.target", "http.url");
    return host == null || path == null
        ? null
        : new HttpAddress(withoutPort(host), withoutQuery(path));
  }

  /** Where the host of a URL begins. */
  static int hostStart(String url) {
    int scheme = url.indexOf(SCHEME_END);
    int start = scheme < 0 ? 0 : scheme + SCHEME_END.length();
    int user = url.indexOf('@', start);
    return user < 0 || user > authorityEnd(url, start) ? start : user + 1;
  }

  /** Where the host of a URL ends. */
  static int hostEnd(String url) {
    int start = hostStart(url);
    int end = authorityEnd(url, start);
    int port = url.indexOf(':', start);
    return port < 0 || port > end ? end : port;
  }

  /** The last two labels of a host. */
  static String domain(String host) {
    int last = host.lastIndexOf('.');
    return host.substring(host.lastIndexOf('.', last - 1) + 1);
  }

  private static int authorityEnd(String url, int start) {
    for (int i = start; i < url.length(); i++) {
      char at = url.charAt(i);
      if (at == '/' || at == '?' || at == '#') {
        return i;
      }
    }
    return url.length();
  }

  private static int pathStart(String url, int from) {
    return authorityEnd(url, from);
  }

  private static String withoutPort(String host) {
    int port = host.indexOf(':');
    return port < 0 ? host : host.substring(0, port);
  }

  private static String withoutQuery(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
      end++;
    }
    return path.substring(0, end);
  }
}
