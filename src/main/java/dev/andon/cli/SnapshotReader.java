package dev.andon.cli;

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
import org.jspecify.annotations.Nullable;

/// Reads back what [SnapshotJson] writes. Times come back to the second; ids of calls, and why
/// there are no commands, are not written and so are absent. Any thread.
final class SnapshotReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SnapshotReader() {}

  /// The snapshot of this text; absent where it is none, such as one that was cut off.
  static Optional<FloorSnapshot> read(String text) {
    try {
      @Nullable JsonNode node = MAPPER.readTree(text);
      return node != null && node.isObject() ? Optional.of(snapshot(node)) : Optional.empty();
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static FloorSnapshot snapshot(JsonNode node) {
    Instant takenAt = time(node, "takenAt").orElseThrow(IllegalArgumentException::new);
    List<Problem> problems = new ArrayList<>();
    node.path("problems").forEach(it -> problems.add(problem(it)));
    List<Campaign> campaigns = new ArrayList<>();
    node.path("campaigns").forEach(it -> campaigns.add(campaign(it)));
    List<Queue> queues = new ArrayList<>();
    node.path("queues").forEach(it -> queues.add(queue(it, takenAt)));
    List<Agent> agents = new ArrayList<>();
    Map<String, AgentDay> days = new HashMap<>();
    for (JsonNode each : node.path("agents")) {
      Agent agent = agent(each);
      agents.add(agent);
      if (each.path("today").isObject()) {
        days.put(agent.user(), day(agent.user(), each.path("today")));
      }
    }
    JsonNode asOf = node.path("asOf");
    return new FloorSnapshot(
        takenAt,
        server(node.path("server")),
        problems,
        campaigns,
        queues,
        node.path("agents").isArray() ? Optional.of(agents) : Optional.empty(),
        live(node.path("floor"), time(asOf, "live").orElse(takenAt)),
        days,
        new Ages(
            time(asOf, "agents"),
            time(asOf, "subStatus"),
            time(asOf, "campaigns"),
            time(asOf, "calls"),
            time(asOf, "live"),
            time(asOf, "agentTimes")));
  }

  private static Problem problem(JsonNode node) {
    return new Problem(
        text(node, "function").orElse(""),
        Arrays.stream(Problem.Kind.values())
            .filter(kind -> text(node, "kind").equals(Optional.of(kind.word())))
            .findFirst()
            .orElse(Problem.Kind.NOTICE),
        text(node, "message").orElse(""),
        text(node, "hint").orElse(""));
  }

  private static Server server(JsonNode node) {
    return new Server(
        text(node, "url").orElseThrow(IllegalArgumentException::new),
        text(node, "dialect").orElse(""),
        text(node, "build"),
        text(node, "version"),
        seconds(node, "clockSkewSeconds"),
        decimal(node, "timeZoneOffsetHours").stream()
            .mapToObj(hours -> ZoneOffset.ofTotalSeconds((int) Math.round(hours * 3600)))
            .findFirst(),
        Optional.empty(),
        new PollCost(
            whole(node, "requests").orElse(0),
            Duration.ofMillis(node.path("elapsedMillis").asLong()),
            whole(node, "estimatedQueries").orElse(0),
            decimal(node, "queriesPerMinute"),
            decimal(node, "logRowsPerMinute")));
  }

  private static Campaign campaign(JsonNode node) {
    JsonNode asOf = node.path("asOf");
    Optional<Instant> hopperAsOf = time(asOf, "hopper");
    OptionalInt leads = whole(node, "hopper");
    return new Campaign(
        text(node, "id").orElse(""),
        text(node, "name"),
        node.path("active").isBoolean()
            ? Optional.of(node.path("active").asBoolean())
            : Optional.empty(),
        text(node, "dialMethod"),
        decimal(node, "dialLevel"),
        time(asOf, "calls").map(time -> calls(node, time)),
        decimal(node, "dropPercentServer"),
        time(asOf, "live").flatMap(time -> live(node, time)),
        hopperAsOf.filter(_ -> leads.isPresent()).map(time -> new Hopper(leads.getAsInt(), time)),
        counts(node.path("agents")));
  }

  /// Of an older Andon, which wrote no times of queues, they are as old as the snapshot.
  private static Queue queue(JsonNode node, Instant takenAt) {
    JsonNode asOf = node.path("asOf");
    boolean counted = node.path("calls").isNumber() || node.path("answers").isNumber();
    return new Queue(
        text(node, "id").orElse(""),
        time(asOf, "calls")
            .or(() -> Optional.of(takenAt).filter(_ -> counted && asOf.isMissingNode()))
            .map(time -> calls(node, time)),
        live(node, time(asOf, "live").orElse(takenAt)));
  }

  private static CallCounts calls(JsonNode node, Instant asOf) {
    Optional<SortedMap<String, Integer>> statuses = Optional.empty();
    if (node.path("statuses").isObject()) {
      SortedMap<String, Integer> found = new TreeMap<>();
      node.path("statuses")
          .properties()
          .forEach(status -> found.put(status.getKey(), status.getValue().asInt()));
      statuses = Optional.of(found);
    }
    Optional<List<Integer>> hourly = Optional.empty();
    if (node.path("hourly").isArray()) {
      List<Integer> hours = new ArrayList<>();
      node.path("hourly").forEach(hour -> hours.add(hour.asInt()));
      hourly = Optional.of(hours);
    }
    return new CallCounts(
        whole(node, "calls"),
        whole(node, "answers"),
        whole(node, "drops"),
        whole(node, "pdrops"),
        statuses,
        hourly,
        asOf);
  }

  private static Optional<LiveCalls> live(JsonNode node, Instant asOf) {
    OptionalInt waiting = whole(node, "callsWaiting");
    return waiting.isPresent()
        ? Optional.of(new LiveCalls(waiting.getAsInt(), whole(node, "liveCalls"), asOf))
        : Optional.empty();
  }

  private static Optional<AgentCounts> counts(JsonNode node) {
    return node.isObject()
        ? Optional.of(
            new AgentCounts(
                node.path("loggedIn").asInt(),
                node.path("ready").asInt(),
                node.path("inCall").asInt(),
                node.path("paused").asInt(),
                node.path("wrapUp").asInt(),
                node.path("dead").asInt(),
                node.path("dialing").asInt(),
                node.path("other").asInt()))
        : Optional.empty();
  }

  private static Agent agent(JsonNode node) {
    return new Agent(
        text(node, "user").orElse(""),
        text(node, "session").orElse(""),
        text(node, "name").orElse(""),
        text(node, "campaign").orElse(""),
        text(node, "group").orElse(""),
        Arrays.stream(AgentState.values())
            .filter(state -> text(node, "state").equals(Optional.of(state.name())))
            .findFirst()
            .orElse(AgentState.UNKNOWN),
        text(node, "rawStatus").orElse(""),
        text(node, "subStatus"),
        text(node, "pauseCode"),
        whole(node, "callsToday"),
        node.path("leadId").isNumber()
            ? OptionalLong.of(node.path("leadId").asLong())
            : OptionalLong.empty(),
        Optional.empty(),
        time(node, "since").orElseThrow(IllegalArgumentException::new),
        node.path("sinceSeen").asBoolean(),
        time(node, "asOf").orElseThrow(IllegalArgumentException::new));
  }

  private static AgentDay day(String user, JsonNode node) {
    return new AgentDay(
        user,
        whole(node, "calls"),
        seconds(node, "loginSeconds"),
        seconds(node, "talkSeconds"),
        seconds(node, "waitSeconds"),
        seconds(node, "pauseSeconds"),
        seconds(node, "wrapUpSeconds"),
        seconds(node, "deadSeconds"),
        time(node, "asOf").orElseThrow(IllegalArgumentException::new));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.path(name).textValue());
  }

  private static Optional<Instant> time(JsonNode node, String name) {
    return text(node, name).map(Instant::parse);
  }

  private static Optional<Duration> seconds(JsonNode node, String name) {
    return node.path(name).isNumber()
        ? Optional.of(Duration.ofSeconds(node.path(name).asLong()))
        : Optional.empty();
  }

  private static OptionalInt whole(JsonNode node, String name) {
    return node.path(name).isNumber()
        ? OptionalInt.of(node.path(name).asInt())
        : OptionalInt.empty();
  }

  private static OptionalDouble decimal(JsonNode node, String name) {
    return node.path(name).isNumber()
        ? OptionalDouble.of(node.path(name).asDouble())
        : OptionalDouble.empty();
  }
}
