package io.costpersuccess.exporter.receiver;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of one request.
 *
 * @param posts those that can be taken
 * @param rejected those that cannot
 */
record OutcomeBatch(List<OutcomePost> posts, List<Rejected> rejected) {
  static final OutcomeBatch EMPTY = new OutcomeBatch(List.of(), List.of());

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * An outcome that is not taken.
   *
   * @param index its place in the request, from 0
   * @param error where, what was found, what is expected
   */
  record Rejected(int index, String error) {}

  /**
   * Reads an object or an array of objects.
   *
   * @param check what is wrong with a well formed outcome; null when nothing is
   * @throws UnusableRequestException if the text is not JSON
   */
  static OutcomeBatch parse(byte[] json, Function<OutcomePost, @Nullable String> check)
      throws UnusableRequestException {
    JsonNode root = tree(json);
    List<OutcomePost> posts = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    int size = root.isArray() ? root.size() : 1;
    for (int i = 0; i < size; i++) {
      try {
        OutcomePost post = OutcomeElement.parse(root.isArray() ? root.get(i) : root);
        String flaw = check.apply(post);
        if (flaw == null) {
          posts.add(post);
        } else {
          rejected.add(new Rejected(i, flaw));
        }
      } catch (UnusableRequestException e) {
        rejected.add(new Rejected(i, e.text()));
      }
    }
    return new OutcomeBatch(List.copyOf(posts), List.copyOf(rejected));
  }

  /** What the client is told. */
  byte[] reply(Acceptance.Accepted accepted) {
    ObjectNode reply = JSON.createObjectNode();
    reply.put("accepted", posts.size() + rejected.size() - accepted.rejected());
    rejected.forEach(
        r ->
            reply
                .withArray("rejected")
                .addObject()
                .put("index", r.index())
                .put("error", r.error()));
    reply.withArray("rejected");
    if (!accepted.message().isEmpty()) {
      reply.put("message", accepted.message());
    }
    return reply.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(byte[] json) throws UnusableRequestException {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      // Its own message quotes the text.
      JsonLocation at = e.getLocation();
      throw UnusableRequestException.malformed(
          (at == null ? "body" : "line " + at.getLineNr() + " column " + at.getColumnNr())
              + ": found text that is not JSON, expected one object or an array of objects");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
