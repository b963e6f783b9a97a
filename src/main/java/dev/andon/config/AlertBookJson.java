package dev.andon.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.andon.alert.Acknowledgement;
import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertState;
import dev.andon.alert.DataState;
import dev.andon.alert.Group;
import dev.andon.alert.Inhibition;
import dev.andon.alert.Measure;
import dev.andon.alert.Phase;
import dev.andon.alert.Severity;
import dev.andon.alert.Shelving;
import dev.andon.alert.Subject;
import dev.andon.compliance.DropFigures;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The alerts of a dialer as JSON, so that acknowledgements and shelvings survive a restart.
public final class AlertBookJson {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private AlertBookJson() {}

  /// The book on one line.
  public static String write(AlertBook book) {
    ObjectNode node = MAKE.objectNode();
    node.put("server", book.server());
    ArrayNode alerts = node.putArray("alerts");
    book.alerts().forEach((key, state) -> alerts.add(alert(key, state)));
    ObjectNode groups = node.putObject("groups");
    book.groups().forEach((rule, group) -> groups.set(rule, group(group)));
    node.put("goodSnapshots", book.goodSnapshots());
    node.put("failures", book.failures());
    node.put("data", book.data().name());
    put(node, "lastGood", book.lastGood());
    put(node, "now", book.now());
    put(node, "lastSound", book.lastSound());
    ObjectNode pauses = node.putObject("automaticPauses");
    book.automaticPauses().forEach((id, time) -> pauses.put(id, time.toString()));
    ObjectNode dialing = node.putObject("dialing");
    book.dialing().forEach(dialing::put);
    return node.toString();
  }

  /// The event on one line.
  public static String write(AlertEvent event) {
    ObjectNode node = MAKE.objectNode();
    node.put("at", event.at().toString());
    node.set("alert", key(event.alert()));
    node.put("label", event.label());
    node.put("kind", event.kind().name());
    put(node, "severity", event.severity());
    put(node, "highest", event.highest());
    put(node, "snapshot", event.snapshot());
    event.measure().ifPresent(measure -> node.set("measure", measure(measure)));
    node.put("actor", event.actor());
    node.put("note", event.note());
    put(node, "until", event.until());
    node.put("quiet", event.quiet());
    return node.toString();
  }

  private static void put(ObjectNode node, String name, Optional<?> value) {
    value.ifPresent(it -> node.put(name, it.toString()));
  }

  private static ObjectNode key(AlertKey key) {
    ObjectNode node = subject(key.subject());
    node.put("rule", key.rule());
    node.put("drill", key.drill());
    return node;
  }

  private static ObjectNode subject(Subject subject) {
    ObjectNode node = MAKE.objectNode();
    node.put("kind", subject.kind().name());
    node.put("id", subject.id());
    return node;
  }

  private static ObjectNode alert(AlertKey key, AlertState state) {
    ObjectNode node = MAKE.objectNode();
    node.set("key", key(key));
    node.put("phase", state.phase().name());
    node.put("data", state.data().name());
    node.put("label", state.label());
    put(node, "current", state.current());
    put(node, "highest", state.highest());
    ObjectNode streaks = node.putObject("streaks");
    state.streaks().forEach((severity, streak) -> streaks.put(severity.name(), streak));
    put(node, "raisedAt", state.raisedAt());
    put(node, "criticalSince", state.criticalSince());
    put(node, "clearSince", state.clearSince());
    put(node, "clearedAt", state.clearedAt());
    state
        .acknowledgement()
        .ifPresent(
            seen ->
                node.putObject("acknowledgement")
                    .put("who", seen.who())
                    .put("at", seen.at().toString())
                    .put("note", seen.note())
                    .put("severity", seen.severity().name()));
    state
        .shelving()
        .ifPresent(
            shelved ->
                node.putObject("shelving")
                    .put("who", shelved.who())
                    .put("at", shelved.at().toString())
                    .put("reason", shelved.reason())
                    .put("until", shelved.until().toString()));
    state.inhibition().ifPresent(why -> node.set("inhibition", inhibition(why)));
    node.put("chattering", state.chattering());
    ArrayNode raises = node.putArray("raises");
    state.raises().forEach(time -> raises.add(time.toString()));
    put(node, "announcedAt", state.announcedAt());
    node.put("escalated", state.escalated());
    state.measure().ifPresent(measure -> node.set("measure", measure(measure)));
    return node;
  }

  private static ObjectNode inhibition(Inhibition inhibition) {
    ObjectNode node = MAKE.objectNode();
    switch (inhibition) {
      case Inhibition.FeedLost _ -> node.put("why", "feed-lost");
      case Inhibition.Worse(var alert) -> node.put("why", "worse").set("alert", key(alert));
      case Inhibition.Grouped _ -> node.put("why", "grouped");
    }
    return node;
  }

  private static ObjectNode measure(Measure measure) {
    ObjectNode node = MAKE.objectNode();
    node.put("value", measure.value());
    node.put("threshold", measure.threshold());
    measure
        .figures()
        .ifPresent(figures -> node.put("drops", figures.drops()).put("answers", figures.answers()));
    measure.chance().ifPresent(chance -> node.put("chance", chance));
    node.put("asOf", measure.asOf().toString());
    return node;
  }

  private static ObjectNode group(Group group) {
    ObjectNode node = MAKE.objectNode();
    node.put("since", group.since().toString());
    ArrayNode members = node.putArray("members");
    group.members().forEach(member -> members.add(subject(member)));
    put(node, "severity", group.severity());
    put(node, "announcedAt", group.announcedAt());
    return node;
  }

  /// The book of this text.
  ///
  /// @return absent where it is none, such as one that was cut off
  public static Optional<AlertBook> read(String text) {
    try {
      @Nullable JsonNode node = new ObjectMapper().readTree(text);
      return node != null && node.isObject() ? Optional.of(book(node)) : Optional.empty();
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The event of this text.
  ///
  /// @return absent where it is none, or one of a kind that this version does not know
  public static Optional<AlertEvent> readEvent(String text) {
    try {
      @Nullable JsonNode node = new ObjectMapper().readTree(text);
      return node != null && node.isObject() ? Optional.of(event(node)) : Optional.empty();
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static AlertEvent event(JsonNode node) {
    return new AlertEvent(
        instant(node, "at"),
        key(node.path("alert")),
        text(node, "label"),
        AlertEvent.Kind.valueOf(text(node, "kind")),
        severity(node, "severity"),
        severity(node, "highest"),
        time(node, "snapshot"),
        optional(node, "measure", AlertBookJson::measure),
        text(node, "actor"),
        text(node, "note"),
        time(node, "until"),
        node.path("quiet").asBoolean());
  }

  private static AlertBook book(JsonNode node) {
    Map<AlertKey, AlertState> alerts = new LinkedHashMap<>();
    for (JsonNode alert : node.path("alerts")) {
      alerts.put(key(alert.path("key")), state(alert));
    }
    Map<String, Group> groups = new HashMap<>();
    node.path("groups").properties().forEach(it -> groups.put(it.getKey(), group(it.getValue())));
    Map<String, Instant> pauses = new HashMap<>();
    node.path("automaticPauses")
        .properties()
        .forEach(it -> pauses.put(it.getKey(), Instant.parse(it.getValue().asText())));
    Map<String, Boolean> dialing = new HashMap<>();
    node.path("dialing")
        .properties()
        .forEach(it -> dialing.put(it.getKey(), it.getValue().asBoolean()));
    return new AlertBook(
        text(node, "server"),
        alerts,
        groups,
        node.path("goodSnapshots").asInt(),
        node.path("failures").asInt(),
        DataState.valueOf(text(node, "data")),
        time(node, "lastGood"),
        time(node, "now"),
        time(node, "lastSound"),
        pauses,
        dialing);
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no " + name);
    }
    return value.asText();
  }

  private static <T> Optional<T> optional(
      JsonNode node, String name, Function<JsonNode, T> reader) {
    return node.has(name) ? Optional.of(reader.apply(node.path(name))) : Optional.empty();
  }

  private static Optional<Instant> time(JsonNode node, String name) {
    return optional(node, name, value -> Instant.parse(value.asText()));
  }

  private static Instant instant(JsonNode node, String name) {
    return Instant.parse(text(node, name));
  }

  private static Optional<Severity> severity(JsonNode node, String name) {
    return optional(node, name, value -> Severity.valueOf(value.asText()));
  }

  private static AlertKey key(JsonNode node) {
    return new AlertKey(text(node, "rule"), subject(node), node.path("drill").asBoolean());
  }

  private static Subject subject(JsonNode node) {
    return new Subject(Subject.Kind.valueOf(text(node, "kind")), text(node, "id"));
  }

  private static AlertState state(JsonNode node) {
    Map<Severity, Integer> streaks = new EnumMap<>(Severity.class);
    node.path("streaks")
        .properties()
        .forEach(it -> streaks.put(Severity.valueOf(it.getKey()), it.getValue().asInt()));
    List<Instant> raises = new ArrayList<>();
    node.path("raises").forEach(time -> raises.add(Instant.parse(time.asText())));
    return new AlertState(
        Phase.valueOf(text(node, "phase")),
        DataState.valueOf(text(node, "data")),
        text(node, "label"),
        severity(node, "current"),
        severity(node, "highest"),
        streaks,
        time(node, "raisedAt"),
        time(node, "criticalSince"),
        time(node, "clearSince"),
        time(node, "clearedAt"),
        optional(
            node,
            "acknowledgement",
            seen ->
                new Acknowledgement(
                    text(seen, "who"),
                    instant(seen, "at"),
                    text(seen, "note"),
                    Severity.valueOf(text(seen, "severity")))),
        optional(
            node,
            "shelving",
            shelved ->
                new Shelving(
                    text(shelved, "who"),
                    instant(shelved, "at"),
                    text(shelved, "reason"),
                    instant(shelved, "until"))),
        optional(node, "inhibition", AlertBookJson::inhibition),
        node.path("chattering").asBoolean(),
        raises,
        time(node, "announcedAt"),
        node.path("escalated").asBoolean(),
        optional(node, "measure", AlertBookJson::measure));
  }

  private static Inhibition inhibition(JsonNode node) {
    return switch (text(node, "why")) {
      case "feed-lost" -> new Inhibition.FeedLost();
      case "worse" -> new Inhibition.Worse(key(node.path("alert")));
      case "grouped" -> new Inhibition.Grouped();
      default -> throw new IllegalArgumentException("no inhibition");
    };
  }

  private static Measure measure(JsonNode node) {
    return new Measure(
        node.path("value").asDouble(),
        node.path("threshold").asDouble(),
        optional(
            node, "drops", drops -> new DropFigures(drops.asInt(), node.path("answers").asInt())),
        node.has("chance")
            ? OptionalDouble.of(node.path("chance").asDouble())
            : OptionalDouble.empty(),
        instant(node, "asOf"));
  }

  private static Group group(JsonNode node) {
    List<Subject> members = new ArrayList<>();
    node.path("members").forEach(member -> members.add(subject(member)));
    return new Group(
        instant(node, "since"), members, severity(node, "severity"), time(node, "announcedAt"));
  }
}
