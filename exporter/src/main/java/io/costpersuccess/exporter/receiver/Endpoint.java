package io.costpersuccess.exporter.receiver;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of an address to listen at. */
final class Endpoint {
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9a-fA-F:.%]+)]|([^:\\[\\]]*)):(\\d{1,5})");
  private static final int MAX_PORT = 65535;

  private Endpoint() {}

  static InetSocketAddress parse(String endpoint) {
    Matcher parts = FORM.matcher(endpoint);
    if (!parts.matches() || Integer.parseInt(parts.group(3)) > MAX_PORT) {
      throw new IllegalArgumentException(
          "endpoint: found \"" + endpoint + "\", expected host:port, such as 0.0.0.0:4317");
    }
    int port = Integer.parseInt(parts.group(3));
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
  }
}
