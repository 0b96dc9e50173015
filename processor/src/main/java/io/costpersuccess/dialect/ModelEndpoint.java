package io.costpersuccess.dialect;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One address where models are called over HTTP.
 *
 * @param domain the last two labels of its host
 * @param host what its host looks like
 * @param paths what the paths of paid calls look like
 */
record ModelEndpoint(String domain, Pattern host, List<Pattern> paths) {
  private static final Pattern GAP = Pattern.compile("\\s+");

  /** Copies the paths. */
  ModelEndpoint {
    paths = List.copyOf(paths);
  }

  /** The endpoint of a line of the list: a host, then paths. */
  static ModelEndpoint of(String line) {
    List<String> words = GAP.splitAsStream(line.strip()).toList();
    if (words.size() < 2) {
      throw new IllegalArgumentException("found \"" + line + "\", expected a host and paths");
    }
    Stream<String> paths = words.stream().skip(1);
    return new ModelEndpoint(
        HttpAddress.domain(words.get(0)),
        pattern(words.get(0)),
        paths.map(ModelEndpoint::pattern).toList());
  }

  boolean isAt(String name) {
    return host.matcher(name).matches();
  }

  boolean isCalledBy(String path) {
    return paths.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  private static Pattern pattern(String glob) {
    return Pattern.compile(
        Stream.of(glob.split("\\*", -1))
            .map(Pattern::quote)
            .reduce((one, other) -> one + ".*" + other)
            .orElse(""));
  }
}
