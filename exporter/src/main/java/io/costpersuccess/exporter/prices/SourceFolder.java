package io.costpersuccess.exporter.prices;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder with a file of each source, named {@code SOURCE-2026-01-31.json}; Portkey's is a folder
 * {@code portkey-2026-01-31} with a file for each provider.
 *
 * @param path where it is
 */
record SourceFolder(Path path) {
  private static final Pattern NAME =
      Pattern.compile("(?<source>[a-z-]+)-(?<date>\\d{4}-\\d{2}-\\d{2})(\\.json)?");

  /**
   * Reads every source that is there, the most trusted first.
   *
   * @throws IOException if the folder holds none, or one cannot be read
   */
  List<PriceList> read(Findings findings) throws IOException {
    var lists = new ArrayList<PriceList>();
    for (Source source : Source.values()) {
      for (Path entry : entries(path)) {
        Matcher name = NAME.matcher(entry.getFileName().toString());
        if (name.matches() && name.group("source").equals(source.id())) {
          lists.add(read(source, LocalDate.parse(name.group("date")), entry, findings));
        }
      }
    }
    if (lists.isEmpty()) {
      throw new NoSuchFileException(path.resolve("litellm-2026-01-31.json").toString());
    }
    return lists;
  }

  private static List<Path> entries(Path folder) throws IOException {
    var entries = new ArrayList<Path>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    }
    entries.sort(null);
    return entries;
  }

  private static PriceList read(Source source, LocalDate date, Path entry, Findings findings)
      throws IOException {
    return switch (source) {
      case GENAI_PRICES -> GenaiPricesReader.read(SourceFile.read(source, date, entry));
      case LITELLM -> LiteLlmReader.read(SourceFile.read(source, date, entry), findings);
      case PORTKEY -> readPortkey(date, entry, findings);
      case MODELS_DEV -> ModelsDevReader.read(SourceFile.read(source, date, entry));
      case BRAINTRUST -> BraintrustReader.read(SourceFile.read(source, date, entry));
      case LANGFUSE -> LangfuseReader.read(SourceFile.read(source, date, entry));
    };
  }

  private static PriceList readPortkey(LocalDate date, Path folder, Findings findings)
      throws IOException {
    var files = new ArrayList<PortkeyReader.NamedFile>();
    for (Path entry : entries(folder)) {
      String provider = entry.getFileName().toString().replaceFirst("\\.json$", "");
      SourceFile file = SourceFile.read(Source.PORTKEY, date, entry);
      files.add(new PortkeyReader.NamedFile(provider, file));
    }
    return PortkeyReader.read(files, findings);
  }
}
