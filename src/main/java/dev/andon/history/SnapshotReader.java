package dev.andon.history;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentDay;
import dev.andon.model.AgentState;
import dev.andon.model.Ages;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.model.PollCost;
import dev.andon.model.Problem;
import dev.andon.model.Queue;
import dev.andon.model.Sentence;
import dev.andon.model.Server;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the lines of [SnapshotWriter]. A cell that an older version did not write is absent, a
/// line of a kind that only a later one knows is passed over.
final class SnapshotReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, List<JsonNode>> byKind = new HashMap<>();
  private final List<Instant> times = new ArrayList<>();

  private SnapshotReader(List<String> lines) throws JacksonException {
    for (String line : lines) {
      JsonNode node = MAPPER.readTree(line);
      byKind.computeIfAbsent(node.path(0).asText(), _ -> new ArrayList<>()).add(node);
    }
    JsonNode told = only("t");
    for (int i = 1; i < told.size(); i++) {
      times.add(time(told.path(i)).orElseThrow(IllegalArgumentException::new));
    }
  }

  /// @throws IllegalArgumentException where they are no snapshot
  static FloorSnapshot read(List<String> lines) {
    try {
      return new SnapshotReader(lines).snapshot();
    } catch (JacksonException | DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("no snapshot", e);
    }
  }

  private List<JsonNode> all(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private JsonNode only(String kind) {
    List<JsonNode> found = all(kind);
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " lines of the kind " + kind);
    }
    return found.getFirst();
  }

  private FloorSnapshot snapshot() {
    JsonNode head = only("h");
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < all("c").size(); i++) {
      campaigns.add(campaign(all("c").get(i), all("k").get(i)));
    }
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < all("a").size(); i++) {
      agents.add(agent(all("a").get(i), all("s").get(i)));
    }
    Map<String, AgentDay> days = new HashMap<>();
    all("d").forEach(node -> days.put(node.path(1).asText(), day(node)));
    JsonNode ages = only("g");
    return new FloorSnapshot(
        time(head.path(1)).orElseThrow(IllegalArgumentException::new),
        server(only("v"), only("o")),
        all("p").stream().map(node -> problem(node, 1)).toList(),
        campaigns,
        all("q").stream()
            .map(node -> new Queue(node.path(1).asText(), counts(node.path(2)), live(node.path(3))))
            .toList(),
        head.path(2).asBoolean() ? Optional.of(agents) : Optional.empty(),
        live(head.path(3)),
        days,
        new Ages(
            at(ages.path(1)),
            at(ages.path(2)),
            at(ages.path(3)),
            at(ages.path(4)),
            at(ages.path(5)),
            at(ages.path(6))));
  }

  private static Server server(JsonNode node, JsonNode cost) {
    return new Server(
        node.path(1).asText(),
        node.path(2).asText(),
        word(node.path(3)),
        word(node.path(4)),
        span(node.path(5)),
        node.path(6).isNumber()
            ? Optional.of(ZoneOffset.ofTotalSeconds(node.path(6).asInt()))
            : Optional.empty(),
        node.path(7).isArray() ? Optional.of(problem(node.path(7), 0)) : Optional.empty(),
        new PollCost(
            cost.path(1).asInt(),
            span(cost.path(2)).orElse(Duration.ZERO),
            cost.path(3).asInt(),
            decimal(cost.path(4)),
            decimal(cost.path(5))));
  }

  private static Problem problem(JsonNode node, int from) {
    return new Problem(
        node.path(from).asText(),
        Arrays.stream(Problem.Kind.values())
            .filter(kind -> kind.name().equals(node.path(from + 1).asText()))
            .findFirst()
            .orElse(Problem.Kind.NOTICE),
        sentence(node.path(from + 2)),
        sentence(node.path(from + 3)));
  }

  private static Sentence sentence(JsonNode node) {
    List<Sentence> arguments = new ArrayList<>();
    for (int i = 2; i < node.size(); i++) {
      arguments.add(sentence(node.path(i)));
    }
    return new Sentence(node.path(0).asText(), node.path(1).asText(), arguments);
  }

  private Campaign campaign(JsonNode fixed, JsonNode figures) {
    return new Campaign(
        fixed.path(1).asText(),
        word(fixed.path(2)),
        fixed.path(3).isBoolean() ? Optional.of(fixed.path(3).asBoolean()) : Optional.empty(),
        word(fixed.path(4)),
        decimal(fixed.path(5)),
        counts(figures.path(2)),
        decimal(figures.path(1)),
        live(figures.path(3)),
        hopper(figures.path(4)),
        agents(figures.path(5)));
  }

  private Optional<Hopper> hopper(JsonNode node) {
    return node.isArray()
        ? Optional.of(new Hopper(node.path(0).asInt(), known(node.path(1))))
        : Optional.empty();
  }

  private static Optional<AgentCounts> agents(JsonNode node) {
    return node.isArray()
        ? Optional.of(
            new AgentCounts(
                node.path(0).asInt(),
                node.path(1).asInt(),
                node.path(2).asInt(),
                node.path(3).asInt(),
                node.path(4).asInt(),
                node.path(5).asInt(),
                node.path(6).asInt(),
                node.path(7).asInt()))
        : Optional.empty();
  }

  private Optional<CallCounts> counts(JsonNode node) {
    if (!node.isArray()) {
      return Optional.empty();
    }
    Optional<SortedMap<String, Integer>> statuses = Optional.empty();
    if (node.path(5).isObject()) {
      SortedMap<String, Integer> found = new TreeMap<>();
      node.path(5)
          .properties()
          .forEach(status -> found.put(status.getKey(), status.getValue().asInt()));
      statuses = Optional.of(found);
    }
    Optional<List<Integer>> hourly = Optional.empty();
    if (node.path(6).isArray()) {
      List<Integer> hours = new ArrayList<>();
      node.path(6).forEach(hour -> hours.add(hour.asInt()));
      hourly = Optional.of(hours);
    }
    return Optional.of(
        new CallCounts(
            whole(node.path(0)),
            whole(node.path(1)),
            whole(node.path(2)),
            whole(node.path(3)),
            statuses,
            hourly,
            known(node.path(4))));
  }

  private Optional<LiveCalls> live(JsonNode node) {
    return node.isArray()
        ? Optional.of(new LiveCalls(node.path(0).asInt(), whole(node.path(1)), known(node.path(2))))
        : Optional.empty();
  }

  private Agent agent(JsonNode fixed, JsonNode state) {
    return new Agent(
        fixed.path(1).asText(),
        fixed.path(2).asText(),
        fixed.path(3).asText(),
        fixed.path(4).asText(),
        fixed.path(5).asText(),
        Arrays.stream(AgentState.values())
            .filter(known -> known.name().equals(state.path(1).asText()))
            .findFirst()
            .orElse(AgentState.UNKNOWN),
        state.path(2).asText(),
        word(state.path(3)),
        word(state.path(4)),
        whole(state.path(5)),
        state.path(6).isNumber() ? OptionalLong.of(state.path(6).asLong()) : OptionalLong.empty(),
        word(state.path(7)),
        time(state.path(8)).orElseThrow(IllegalArgumentException::new),
        state.path(9).asBoolean(),
        known(state.path(10)));
  }

  private AgentDay day(JsonNode node) {
    return new AgentDay(
        node.path(2).asText(),
        whole(node.path(3)),
        span(node.path(4)),
        span(node.path(5)),
        span(node.path(6)),
        span(node.path(7)),
        span(node.path(8)),
        span(node.path(9)),
        known(node.path(10)));
  }

  private Optional<Instant> at(JsonNode place) {
    return place.isNumber() ? Optional.of(times.get(place.asInt())) : Optional.empty();
  }

  private Instant known(JsonNode place) {
    return at(place).orElseThrow(IllegalArgumentException::new);
  }

  private static Optional<Instant> time(JsonNode node) {
    return span(node).map(since -> Instant.ofEpochSecond(since.toSeconds(), since.toNanosPart()));
  }

  /// Whole seconds as a number, else seconds and nanoseconds on both sides of a point.
  private static Optional<Duration> span(JsonNode node) {
    if (node.isNumber()) {
      return Optional.of(Duration.ofSeconds(node.asLong()));
    }
    if (!node.isTextual()) {
      return Optional.empty();
    }
    String text = node.asText();
    int point = text.indexOf('.');
    return Optional.of(
        Duration.ofSeconds(
            Long.parseLong(text.substring(0, point)), Long.parseLong(text.substring(point + 1))));
  }

  private static Optional<String> word(JsonNode node) {
    return Optional.ofNullable(node.textValue());
  }

  private static OptionalInt whole(JsonNode node) {
    return node.isNumber() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
  }

  private static OptionalDouble decimal(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }
}
