package dev.andon.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parts of the audit that are kept as JSON. What is absent has no key; keys that a later
/// version adds are left alone.
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String of(DialChange change) {
    ObjectNode node = MAPPER.createObjectNode();
    change.active().ifPresent(active -> node.put("active", active));
    change.dialMethod().ifPresent(method -> node.put("method", method));
    change.dialLevel().ifPresent(level -> node.put("level", level));
    change.maximumLevel().ifPresent(level -> node.put("maximum", level));
    return node.toString();
  }

  static DialChange change(String text) {
    JsonNode node = read(text);
    return new DialChange(
        flag(node, "active"),
        word(node, "method"),
        decimal(node, "level"),
        decimal(node, "maximum"));
  }

  static String of(DialSettings settings) {
    return node(settings).toString();
  }

  private static ObjectNode node(DialSettings settings) {
    ObjectNode node = MAPPER.createObjectNode();
    settings.active().ifPresent(active -> node.put("active", active));
    settings.dialMethod().ifPresent(method -> node.put("method", method));
    settings.dialLevel().ifPresent(level -> node.put("level", level));
    return node;
  }

  static DialSettings settings(String text) {
    return settings(read(text));
  }

  private static DialSettings settings(JsonNode node) {
    return new DialSettings(flag(node, "active"), word(node, "method"), decimal(node, "level"));
  }

  static String of(CampaignFigures figures) {
    ObjectNode node = node(figures.settings());
    node.put("as-of", figures.asOf().toEpochMilli());
    put(node, "calls", figures.calls());
    put(node, "answers", figures.answers());
    put(node, "drops", figures.drops());
    put(node, "pdrops", figures.pdrops());
    put(node, "agents", figures.agents());
    put(node, "waiting", figures.waiting());
    put(node, "live", figures.live());
    return node.toString();
  }

  static CampaignFigures figures(String text) {
    JsonNode node = read(text);
    return new CampaignFigures(
        Instant.ofEpochMilli(node.path("as-of").asLong()),
        settings(node),
        whole(node, "calls"),
        whole(node, "answers"),
        whole(node, "drops"),
        whole(node, "pdrops"),
        whole(node, "agents"),
        whole(node, "waiting"),
        whole(node, "live"));
  }

  static String of(Problem problem) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("function", problem.function());
    node.put("kind", problem.kind().name());
    node.set("what", node(problem.what()));
    node.set("remedy", node(problem.remedy()));
    return node.toString();
  }

  static Problem problem(String text) {
    JsonNode node = read(text);
    return new Problem(
        node.path("function").asText(),
        Arrays.stream(Problem.Kind.values())
            .filter(kind -> kind.name().equals(node.path("kind").asText()))
            .findFirst()
            .orElse(Problem.Kind.NOTICE),
        sentence(node.path("what")),
        sentence(node.path("remedy")));
  }

  /// Whole, so that it can be shown in another language later.
  private static ObjectNode node(Sentence sentence) {
    ObjectNode node = MAPPER.createObjectNode();
    if (!sentence.code().isEmpty()) {
      node.put("code", sentence.code());
    }
    node.put("english", sentence.english());
    if (!sentence.arguments().isEmpty()) {
      ArrayNode arguments = node.putArray("arguments");
      sentence.arguments().forEach(argument -> arguments.add(node(argument)));
    }
    return node;
  }

  private static Sentence sentence(JsonNode node) {
    List<Sentence> arguments = new ArrayList<>();
    node.path("arguments").forEach(argument -> arguments.add(sentence(argument)));
    return new Sentence(node.path("code").asText(), node.path("english").asText(), arguments);
  }

  /// A column that may be empty.
  static <T> Optional<T> optional(@Nullable String text, Function<String, T> reader) {
    return Optional.ofNullable(text).map(reader);
  }

  private static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException _) {
      // Written by nobody of ours: the rest of the row is still worth showing.
      return MAPPER.createObjectNode();
    }
  }

  private static void put(ObjectNode node, String key, OptionalInt value) {
    value.ifPresent(number -> node.put(key, number));
  }

  private static Optional<Boolean> flag(JsonNode node, String key) {
    return node.path(key).isBoolean() ? Optional.of(node.path(key).asBoolean()) : Optional.empty();
  }

  private static Optional<String> word(JsonNode node, String key) {
    return Optional.ofNullable(node.path(key).textValue());
  }

  private static OptionalDouble decimal(JsonNode node, String key) {
    return node.path(key).isNumber()
        ? OptionalDouble.of(node.path(key).asDouble())
        : OptionalDouble.empty();
  }

  private static OptionalInt whole(JsonNode node, String key) {
    return node.path(key).isNumber() ? OptionalInt.of(node.path(key).asInt()) : OptionalInt.empty();
  }
}
