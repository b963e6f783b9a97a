package dev.andon.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.andon.alert.Severity;
import dev.andon.model.Sentence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is written to each sort of place. Immutable; any thread.
///
/// @param words says a sentence in the language of those who read it
record Body(Function<Sentence, String> words) {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  /// For any receiver; the manual describes it.
  String json(Envelope envelope) {
    ObjectNode root = MAKE.objectNode().put("version", 1).put("delivery", envelope.delivery());
    root.put("more", envelope.more()).put("missed", envelope.missed());
    ArrayNode messages = root.putArray("messages");
    for (Message message : envelope.messages()) {
      messages.add(MessageJson.node(message).put("late", envelope.isLate(message)));
    }
    return root.toString();
  }

  /// For Slack. The first text is what a telephone shows; names and guidance cannot become links or
  /// mentions, since the three signs that Slack reads are written as entities.
  String slack(Envelope envelope) {
    ObjectNode root = MAKE.objectNode().put("text", slackText(subject(envelope)));
    ArrayNode blocks = root.putArray("blocks");
    for (Message message : envelope.messages()) {
      StringBuilder text = new StringBuilder();
      text.append(sign(message)).append(" *").append(slackText(message.title())).append('*');
      body(message).forEach(line -> text.append('\n').append(slackText(line)));
      time(envelope, message).ifPresent(at -> text.append("\n_").append(slackText(at)).append('_'));
      blocks
          .addObject()
          .put("type", "section")
          .putObject("text")
          .put("type", "mrkdwn")
          .put("text", text.toString())
          .put("verbatim", true);
    }
    rest(envelope)
        .forEach(
            line ->
                blocks
                    .addObject()
                    .put("type", "context")
                    .putArray("elements")
                    .addObject()
                    .put("type", "mrkdwn")
                    .put("text", slackText(line))
                    .put("verbatim", true));
    return root.toString();
  }

  /// An asterisk would end the bold title; the low line and the others only look odd.
  private static String slackText(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("*", "∗")
        .replace("`", "'");
  }

  private static String sign(Message message) {
    if (message.kind() == Message.Kind.RECOVERED) {
      return "✅";
    }
    return message
        .severity()
        .map(
            severity ->
                switch (severity) {
                  case WARNING -> "⚠️";
                  case CRITICAL -> "🔴";
                  case BREACH -> "⛔";
                })
        .orElse("ℹ️");
  }

  /// For Teams: an Adaptive Card, which is all that its workflows take. Runs of text and no text
  /// blocks, which would read names and guidance as Markdown.
  String teams(Envelope envelope) {
    ObjectNode root = MAKE.objectNode().put("type", "message");
    ObjectNode attachment = root.putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive").putNull("contentUrl");
    ObjectNode card =
        attachment
            .putObject("content")
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("type", "AdaptiveCard")
            .put("version", "1.4")
            .put("fallbackText", subject(envelope));
    card.putObject("msteams").put("width", "Full");
    ArrayNode body = card.putArray("body");
    for (Message message : envelope.messages()) {
      ArrayNode items =
          body.addObject()
              .put("type", "Container")
              .put("style", style(message))
              .put("separator", true)
              .putArray("items");
      run(items, message.title()).put("weight", "Bolder").put("size", "Medium");
      body(message).forEach(line -> run(items, line));
      time(envelope, message).ifPresent(at -> run(items, at).put("isSubtle", true));
    }
    rest(envelope).forEach(line -> run(body, line));
    return root.toString();
  }

  private static ObjectNode run(ArrayNode into, String text) {
    return into.addObject()
        .put("type", "RichTextBlock")
        .putArray("inlines")
        .addObject()
        .put("type", "TextRun")
        .put("text", text);
  }

  private static String style(Message message) {
    if (message.kind() == Message.Kind.RECOVERED) {
      return "good";
    }
    return message
        .severity()
        .map(severity -> severity == Severity.WARNING ? "warning" : "attention")
        .orElse("emphasis");
  }

  /// For a mail: its subject, and the first line of the others.
  String subject(Envelope envelope) {
    List<Message> all = envelope.messages();
    int count = all.size() + envelope.more();
    String first = all.getFirst().title();
    return count == 1 ? first : words.apply(Phrase.ALERTS.with(count, first));
  }

  /// For a mail.
  String plain(Envelope envelope) {
    List<String> parts = new ArrayList<>();
    for (Message message : envelope.messages()) {
      List<String> lines = new ArrayList<>(message.lines());
      time(envelope, message).ifPresent(lines::add);
      parts.add(String.join("\n", lines));
    }
    parts.addAll(rest(envelope));
    return String.join("\n\n", parts) + "\n";
  }

  private static List<String> body(Message message) {
    return message.lines().subList(1, message.lines().size());
  }

  /// When it happened where it comes late, else since when it is so where that is not now.
  private Optional<String> time(Envelope envelope, Message message) {
    if (envelope.isLate(message)) {
      return Optional.of(words.apply(Phrase.LATE.with(stamp(message.at()))));
    }
    return message.since().map(since -> words.apply(Phrase.SINCE.with(stamp(since))));
  }

  private static String stamp(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString().replace("T", " ").replace("Z", " UTC");
  }

  private List<String> rest(Envelope envelope) {
    List<String> rest = new ArrayList<>();
    if (envelope.more() > 0) {
      rest.add(words.apply(Phrase.AND_MORE.with(envelope.more())));
    }
    if (envelope.missed() > 0) {
      rest.add(words.apply(Phrase.MISSED.with(envelope.missed())));
    }
    return rest;
  }
}
