package dev.andon.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentDay;
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
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/// Writes a snapshot as JSON. What is not known is null, never 0 or an empty text; times are ISO
/// 8601 in UTC, to the second.
public final class SnapshotJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Function<String, DropLimit> limitOf;

  /// For drop limits by campaign id.
  public SnapshotJson(Function<String, DropLimit> limitOf) {
    this.limitOf = limitOf;
  }

  /// One object over many lines, for people and files.
  public String pretty(FloorSnapshot snapshot) {
    return text(snapshot, true);
  }

  /// One object on one line, for streams.
  public String line(FloorSnapshot snapshot) {
    return text(snapshot, false);
  }

  private String text(FloorSnapshot snapshot, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      if (pretty) {
        json.setPrettyPrinter(new DefaultPrettyPrinter());
      }
      write(json, snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return text.toString();
  }

  private void write(JsonGenerator json, FloorSnapshot snapshot) throws IOException {
    json.writeStartObject();
    json.writeStringField("takenAt", time(snapshot.takenAt()));
    json.writeFieldName("server");
    writeServer(json, snapshot.server());
    json.writeArrayFieldStart("problems");
    for (Problem problem : snapshot.problems()) {
      json.writeStartObject();
      json.writeStringField("function", problem.function());
      json.writeStringField("kind", problem.kind().word());
      json.writeStringField("message", problem.message());
      json.writeStringField("hint", problem.hint());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("campaigns");
    for (Campaign campaign : snapshot.campaigns()) {
      writeCampaign(json, campaign);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("queues");
    for (Queue queue : snapshot.queues()) {
      writeQueue(json, queue);
    }
    json.writeEndArray();
    if (snapshot.agents().isEmpty()) {
      json.writeNullField("agents");
    } else {
      json.writeArrayFieldStart("agents");
      for (Agent agent : snapshot.agents().get()) {
        writeAgent(json, agent, Optional.ofNullable(snapshot.agentDays().get(agent.user())));
      }
      json.writeEndArray();
    }
    json.writeFieldName("floor");
    json.writeStartObject();
    writeLive(json, snapshot.floorLive());
    json.writeFieldName("agents");
    writeCounts(json, snapshot.floorAgents());
    json.writeEndObject();
    json.writeFieldName("asOf");
    writeAges(json, snapshot.ages());
    json.writeEndObject();
  }

  private static void writeServer(JsonGenerator json, Server server) throws IOException {
    json.writeStartObject();
    json.writeStringField("url", server.url());
    json.writeStringField("dialect", server.dialect());
    write(json, "build", server.build());
    write(json, "version", server.version());
    write(json, "clockSkewSeconds", server.clockSkew().map(Duration::toSeconds));
    write(
        json,
        "timeZoneOffsetHours",
        server.zone().map(ZoneOffset::getTotalSeconds).map(seconds -> seconds / 3600.0));
    PollCost cost = server.poll();
    json.writeNumberField("requests", cost.requests());
    json.writeNumberField("elapsedMillis", cost.elapsed().toMillis());
    json.writeNumberField("estimatedQueries", cost.queries());
    write(json, "queriesPerMinute", rounded(cost.queriesPerMinute()));
    write(json, "logRowsPerMinute", rounded(cost.logRowsPerMinute()));
    json.writeEndObject();
  }

  private static OptionalDouble rounded(OptionalDouble value) {
    return value.isPresent()
        ? OptionalDouble.of(Math.round(value.getAsDouble() * 10) / 10.0)
        : value;
  }

  private void writeCampaign(JsonGenerator json, Campaign campaign) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", campaign.id());
    write(json, "name", campaign.name());
    if (campaign.active().isPresent()) {
      json.writeBooleanField("active", campaign.active().get());
    } else {
      json.writeNullField("active");
    }
    write(json, "dialMethod", campaign.dialMethod());
    write(json, "dialLevel", campaign.dialLevel());
    Optional<CallCounts> calls = campaign.calls();
    writeCalls(json, calls);
    write(json, "pdrops", calls.map(CallCounts::pdrops).orElse(OptionalInt.empty()));
    Optional<DropFigures> figures = calls.flatMap(DropFigures::of);
    DropLimit limit = limitOf.apply(campaign.id());
    write(json, "dropPercent", figures.map(DropFigures::percent).orElse(OptionalDouble.empty()));
    write(json, "dropPercentServer", campaign.percentServer());
    write(json, "dropsLeft", figures.map(counts -> counts.dropsLeft(limit)));
    write(json, "answersToRecover", figures.map(counts -> counts.answersToRecover(limit)));
    writeLive(json, campaign.live());
    write(json, "hopper", campaign.hopper().map(Hopper::leads));
    json.writeFieldName("agents");
    writeCounts(json, campaign.agents());
    writeStatuses(json, calls);
    json.writeFieldName("asOf");
    json.writeStartObject();
    write(json, "calls", calls.map(CallCounts::asOf).map(SnapshotJson::time));
    write(json, "live", campaign.live().map(LiveCalls::asOf).map(SnapshotJson::time));
    write(json, "hopper", campaign.hopper().map(Hopper::asOf).map(SnapshotJson::time));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeQueue(JsonGenerator json, Queue queue) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", queue.id());
    writeCalls(json, queue.calls());
    // An in-group's answers do not hold its drops: so the dialer divides, and so do we here.
    write(
        json,
        "dropPercent",
        queue
            .calls()
            .flatMap(DropFigures::of)
            .map(DropFigures::percent)
            .orElse(OptionalDouble.empty()));
    writeLive(json, queue.live());
    writeStatuses(json, queue.calls());
    json.writeFieldName("asOf");
    json.writeStartObject();
    write(json, "calls", queue.calls().map(CallCounts::asOf).map(SnapshotJson::time));
    write(json, "live", queue.live().map(LiveCalls::asOf).map(SnapshotJson::time));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeCalls(JsonGenerator json, Optional<CallCounts> calls)
      throws IOException {
    write(json, "calls", calls.map(CallCounts::calls).orElse(OptionalInt.empty()));
    write(json, "answers", calls.map(CallCounts::answers).orElse(OptionalInt.empty()));
    write(json, "drops", calls.map(CallCounts::drops).orElse(OptionalInt.empty()));
  }

  private static void writeLive(JsonGenerator json, Optional<LiveCalls> live) throws IOException {
    write(json, "callsWaiting", live.map(LiveCalls::waiting));
    write(json, "liveCalls", live.map(LiveCalls::live).orElse(OptionalInt.empty()));
  }

  private static void writeStatuses(JsonGenerator json, Optional<CallCounts> calls)
      throws IOException {
    if (calls.flatMap(CallCounts::statuses).isEmpty()) {
      json.writeNullField("statuses");
    } else {
      json.writeObjectFieldStart("statuses");
      for (Map.Entry<String, Integer> status :
          calls.flatMap(CallCounts::statuses).get().entrySet()) {
        json.writeNumberField(status.getKey(), status.getValue());
      }
      json.writeEndObject();
    }
    if (calls.flatMap(CallCounts::hourly).isEmpty()) {
      json.writeNullField("hourly");
    } else {
      json.writeArrayFieldStart("hourly");
      for (int hour : calls.flatMap(CallCounts::hourly).get()) {
        json.writeNumber(hour);
      }
      json.writeEndArray();
    }
  }

  private static void writeCounts(JsonGenerator json, Optional<AgentCounts> counts)
      throws IOException {
    if (counts.isEmpty()) {
      json.writeNull();
      return;
    }
    AgentCounts agents = counts.get();
    json.writeStartObject();
    json.writeNumberField("loggedIn", agents.loggedIn());
    json.writeNumberField("ready", agents.ready());
    json.writeNumberField("inCall", agents.inCall());
    json.writeNumberField("paused", agents.paused());
    json.writeNumberField("wrapUp", agents.wrapUp());
    json.writeNumberField("dead", agents.dead());
    json.writeNumberField("dialing", agents.dialing());
    json.writeNumberField("other", agents.other());
    json.writeEndObject();
  }

  private static void writeAgent(JsonGenerator json, Agent agent, Optional<AgentDay> day)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("user", agent.user());
    write(json, "session", known(agent.session()));
    write(json, "name", known(agent.name()));
    write(json, "campaign", known(agent.campaign()));
    write(json, "group", known(agent.group()));
    json.writeStringField("state", agent.state().name());
    json.writeStringField("rawStatus", agent.rawStatus());
    // Here an empty text is an answer: asked for, and there is none.
    write(json, "subStatus", agent.subStatus());
    write(json, "pauseCode", agent.pauseCode());
    write(json, "callsToday", agent.callsToday());
    if (agent.leadId().isPresent()) {
      json.writeNumberField("leadId", agent.leadId().getAsLong());
    } else {
      json.writeNullField("leadId");
    }
    json.writeStringField("since", time(agent.since()));
    json.writeBooleanField("sinceSeen", agent.sinceSeen());
    json.writeStringField("asOf", time(agent.asOf()));
    json.writeFieldName("today");
    writeDay(json, day);
    json.writeEndObject();
  }

  private static void writeDay(JsonGenerator json, Optional<AgentDay> known) throws IOException {
    if (known.isEmpty()) {
      json.writeNull();
      return;
    }
    AgentDay day = known.get();
    json.writeStartObject();
    write(json, "calls", day.calls());
    write(json, "loginSeconds", day.login().map(Duration::toSeconds));
    write(json, "talkSeconds", day.talk().map(Duration::toSeconds));
    write(json, "waitSeconds", day.waiting().map(Duration::toSeconds));
    write(json, "pauseSeconds", day.paused().map(Duration::toSeconds));
    write(json, "wrapUpSeconds", day.wrapUp().map(Duration::toSeconds));
    write(json, "deadSeconds", day.dead().map(Duration::toSeconds));
    json.writeStringField("asOf", time(day.asOf()));
    json.writeEndObject();
  }

  private static Optional<String> known(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static void writeAges(JsonGenerator json, Ages ages) throws IOException {
    json.writeStartObject();
    write(json, "agents", ages.agents().map(SnapshotJson::time));
    write(json, "subStatus", ages.subStatus().map(SnapshotJson::time));
    write(json, "campaigns", ages.campaigns().map(SnapshotJson::time));
    write(json, "calls", ages.calls().map(SnapshotJson::time));
    write(json, "live", ages.live().map(SnapshotJson::time));
    write(json, "agentTimes", ages.agentDays().map(SnapshotJson::time));
    json.writeEndObject();
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void write(JsonGenerator json, String name, Optional<?> value) throws IOException {
    json.writeFieldName(name);
    if (value.isEmpty()) {
      json.writeNull();
      return;
    }
    switch (value.get()) {
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      default -> json.writeString(value.get().toString());
    }
  }

  private static void write(JsonGenerator json, String name, OptionalInt value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsInt());
    } else {
      json.writeNullField(name);
    }
  }

  private static void write(JsonGenerator json, String name, OptionalDouble value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    } else {
      json.writeNullField(name);
    }
  }
}
