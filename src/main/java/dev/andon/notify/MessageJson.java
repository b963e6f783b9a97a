package dev.andon.notify;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.andon.alert.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Messages and what was told as JSON: for receivers, and for the outbox.
public final class MessageJson {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageJson() {}

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The message as an object.
  static ObjectNode node(Message message) {
    ObjectNode node = MAKE.objectNode();
    node.put("id", message.id().toString());
    node.put("at", message.at().toString());
    node.put("kind", word(message.kind()));
    node.put("drill", message.drill());
    message.severity().ifPresent(it -> node.put("severity", it.word()));
    node.put("dialer", message.dialer());
    node.put("rule", message.rule());
    node.put("metric", message.metric());
    node.put("about", message.sort());
    node.put("subject", message.subject());
    ArrayNode campaigns = node.putArray("campaigns");
    message.campaigns().forEach(campaigns::add);
    message
        .figures()
        .ifPresent(
            figures -> {
              node.put("value", figures.value()).put("level", figures.level());
              figures.drops().ifPresent(drops -> node.put("drops", drops));
              figures.answers().ifPresent(answers -> node.put("answers", answers));
            });
    message.since().ifPresent(since -> node.put("since", since.toString()));
    return node.put("title", message.title())
        .put("text", message.text())
        .put("guidance", message.guidance())
        .put("action", message.action());
  }

  /// The message on one line.
  public static String write(Message message) {
    return node(message).put("silent", message.silent()).toString();
  }

  /// The message of [#write]; absent where it makes no sense.
  public static Optional<Message> read(String text) {
    try {
      return Optional.of(message(JSON.readTree(text)));
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Message message(JsonNode node) {
    List<String> campaigns = new ArrayList<>();
    node.path("campaigns").forEach(id -> campaigns.add(id.asText()));
    return new Message(
        UUID.fromString(text(node, "id")),
        Instant.parse(text(node, "at")),
        Message.Kind.valueOf(constant(text(node, "kind"))),
        node.path("drill").asBoolean(),
        node.path("silent").asBoolean(),
        Optional.ofNullable(node.path("severity").textValue()).map(MessageJson::severity),
        text(node, "dialer"),
        text(node, "rule"),
        text(node, "metric"),
        text(node, "about"),
        text(node, "subject"),
        campaigns,
        node.has("value")
            ? Optional.of(
                new Message.Figures(
                    node.path("value").asDouble(),
                    node.path("level").asDouble(),
                    number(node, "drops"),
                    number(node, "answers")))
            : Optional.empty(),
        Optional.ofNullable(node.path("since").textValue()).map(Instant::parse),
        text(node, "title"),
        text(node, "text"),
        text(node, "guidance"),
        text(node, "action"));
  }

  private static Severity severity(String word) {
    return Severity.valueOf(constant(word));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText("");
  }

  private static OptionalInt number(JsonNode node, String key) {
    return node.has(key) ? OptionalInt.of(node.path(key).asInt()) : OptionalInt.empty();
  }

  /// What was told, on one line.
  public static String write(Told told) {
    ObjectNode node = MAKE.objectNode();
    ObjectNode alerts = node.putObject("alerts");
    told.alerts()
        .forEach(
            (key, of) ->
                alerts
                    .putObject(key)
                    .put("severity", of.severity().word())
                    .put("raisedAt", of.raisedAt().toString())
                    .put("escalated", of.escalated())
                    .put("acknowledged", of.acknowledged()));
    ObjectNode pauses = node.putObject("pauses");
    told.pauses().forEach((campaign, at) -> pauses.put(campaign, at.toString()));
    return node.put("until", told.until().toString()).toString();
  }

  /// What was told, as [#write] wrote it; absent where it makes no sense.
  public static Optional<Told> readTold(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      Map<String, Told.Of> alerts = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : node.path("alerts").properties()) {
        JsonNode of = entry.getValue();
        alerts.put(
            entry.getKey(),
            new Told.Of(
                severity(text(of, "severity")),
                Instant.parse(text(of, "raisedAt")),
                of.path("escalated").asBoolean(),
                of.path("acknowledged").asBoolean()));
      }
      Map<String, Instant> pauses = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : node.path("pauses").properties()) {
        pauses.put(entry.getKey(), Instant.parse(entry.getValue().asText()));
      }
      return Optional.of(new Told(alerts, pauses, Instant.parse(text(node, "until"))));
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
