package io.costpersuccess.exporter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of a call in a text.
 *
 * @param title what is said above it
 * @param words its words, after the name of the program
 */
record CalculateExample(String title, List<String> words) {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String PROGRAM = "cps ";

  /** The examples of a help text: indented calls below their titles. */
  static List<CalculateExample> ofHelp(String help) {
    var examples = new ArrayList<CalculateExample>();
    for (String paragraph : help.split("\n\n", -1)) {
      int start = paragraph.indexOf("\n  " + PROGRAM);
      if (start > 0) {
        String title = paragraph.substring(0, start).replace('\n', ' ');
        examples.add(new CalculateExample(title, words(paragraph.substring(start))));
      }
    }
    return examples;
  }

  /** The words of a call as a shell takes them, after the name of the program. */
  static List<String> words(String call) {
    var words = new ArrayList<String>();
    Matcher matcher = WORD.matcher(call.replace("\\\n", " "));
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words.subList(1, words.size());
  }

  @Override
  public String toString() {
    return title;
  }
}
