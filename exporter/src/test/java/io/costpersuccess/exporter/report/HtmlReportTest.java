package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class HtmlReportTest {
  private static final String HOSTILE = "<script>alert('x')</script>&\"";

  @Test
  void write_markupInNames_isEscaped() {
    String page = page(new Sessions(HOSTILE).add(1, 0, HOSTILE, 0.5).report());

    assertThat(page)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;");
  }

  @Test
  void write_page_needsNothingFromElsewhere() {
    assertThat(page(Recorded.report(Recorded.support())))
        .contains("default-src 'none'", "prefers-color-scheme: dark")
        .doesNotContain("src=", "href=", "http://", "https://", "@import", "url(");
  }

  /** All elements but these void ones are closed, which an XML parser can tell. */
  @Test
  void write_page_isWellFormed() throws Exception {
    String xml =
        Pattern.compile("<meta[^>]*>")
            .matcher(page(Recorded.report(Recorded.support())))
            .replaceAll("")
            .replace("<!DOCTYPE html>", "");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

    assertThat(document.getElementsByTagName("table").getLength()).isEqualTo(6);
    assertThat(document.getElementsByTagName("caption").getLength()).isEqualTo(6);
  }

  @Test
  void write_page_saysWhatTheTextSays() {
    assertThat(page(Recorded.report(Recorded.support())))
        .contains("$15.02", "0.91x", "Undecided between", "my-model (1)", "end_of_input");
  }

  @Test
  void write_prompts_areNotInIt() {
    assertThat(page(Recorded.report(Recorded.support()))).doesNotContain(Recorded.SECRET);
  }

  private static String page(Report report) {
    return Recorded.written(report, ReportFormat.HTML);
  }
}
