package io.costpersuccess.exporter.otlp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A reader of recorded telemetry. The format is told from the content: JSON lines and {@code proto}
 * as the Collector's file exporter writes them, or one JSON document over many lines; each also
 * gzipped.
 *
 * <p>A file begins with JSON text, or with the length of its first message in four bytes, big
 * endian. As no message is as long as 150 MB, the first of these bytes is below every character
 * that text begins with.
 *
 * @see <a
 *     href="https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/exporter/fileexporter">File
 *     exporter</a>
 */
public final class OtlpFileReader {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int FIRST_TEXT_BYTE = '\t';

  private OtlpFileReader() {}

  /**
   * Reads a file to its end. A part that cannot be used becomes one problem; what follows it is
   * read all the same where its beginning can be found. A file that breaks off gives everything
   * before the break and one problem. Does not close the stream.
   *
   * @param name name of the file for problems
   */
  public static void read(
      String name, InputStream in, OtlpRecords sink, Consumer<InputProblem> problems) {
    RecordedFile file = new RecordedFile(name, sink, problems);
    try {
      BufferedInputStream plain = inflated(new BufferedInputStream(in, BUFFER_BYTES));
      readContent(file, plain);
    } catch (IOException e) {
      file.problem("start", CutInputStream.describe(e), "a readable file");
    }
  }

  private static void readContent(RecordedFile file, BufferedInputStream plain) throws IOException {
    byte[] first = peek(plain, 1);
    CutInputStream content = new CutInputStream(plain);
    if (first.length > 0 && (first[0] & 0xff) < FIRST_TEXT_BYTE) {
      new ProtoFile(file, content).read();
    } else {
      new JsonFile(file, content).read();
    }
  }

  private static BufferedInputStream inflated(BufferedInputStream in) throws IOException {
    byte[] magic = peek(in, 2);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES), BUFFER_BYTES) : in;
  }

  private static byte[] peek(BufferedInputStream in, int length) throws IOException {
    in.mark(length);
    byte[] bytes = in.readNBytes(length);
    in.reset();
    return bytes;
  }
}
