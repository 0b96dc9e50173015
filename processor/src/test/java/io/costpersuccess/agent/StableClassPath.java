package io.costpersuccess.agent;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The class path of an application that has only the stable parts of the SDK: without the
 * incubating API, as the one this module is compiled against breaks the SDK of the tests.
 */
final class StableClassPath {
  private static final String INCUBATOR = "opentelemetry-api-incubator";

  private StableClassPath() {}

  /** Applies a new instance of a function of that class path to values of types of the JDK. */
  @SuppressWarnings("unchecked") // the function is the same, from another class loader
  static <T, U, R> R call(Class<? extends BiFunction<T, U, R>> type, T one, U other)
      throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Object function = loader.loadClass(type.getName()).getConstructor().newInstance();
      return ((BiFunction<T, U, R>) function).apply(one, other);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] urls() throws MalformedURLException {
    var urls = new ArrayList<URL>();
    String all = System.getProperty("java.class.path");
    for (String path : List.of(all.split(File.pathSeparator, -1))) {
      if (!path.contains(INCUBATOR)) {
        urls.add(new File(path).toURI().toURL());
      }
    }
    return urls.toArray(new URL[0]);
  }
}
