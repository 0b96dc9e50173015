package io.costpersuccess.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The extension jar, which shares a class loader with the agent. */
class ExtensionJarIT {
  private static final Path JAR = Path.of(System.getProperty("cps.extension.jar"));
  private static final long MOST_BYTES = 2_500_000;

  @Test
  void jar_always_holdsNoClassOfOthers() throws IOException {
    assertThat(entries())
        .filteredOn(name -> name.endsWith(".class"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).startsWith("io/costpersuccess/"));
  }

  @Test
  void jar_always_holdsOnlyOurResourcesAndServices() throws IOException {
    assertThat(entries())
        .filteredOn(name -> !name.endsWith(".class") && !name.endsWith("/"))
        .allMatch(name -> name.startsWith("io/costpersuccess/") || name.startsWith("META-INF/"))
        .noneMatch(name -> name.startsWith("META-INF/versions/"))
        .contains(
            "META-INF/services/io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider",
            "META-INF/services/io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider");
  }

  @Test
  void jar_always_isSmall() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(MOST_BYTES);
  }

  private static List<String> entries() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}
