package dev.andon.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
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
import dev.andon.model.Sentence;
import dev.andon.model.Server;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Writes a snapshot as lines, each a JSON array that begins with what it is. What seldom changes
/// and what often does stand in lines of their own, so that most lines are those of the poll
/// before.
///
/// Cells are known by their place. A later version may add cells at the end and lines of new kinds
/// without another version number; see [SnapshotReader].
final class SnapshotWriter {

  private static final JsonFactory JSON = new JsonFactoryBuilder().rootValueSeparator("\n").build();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;
  private final Map<Instant, Integer> times = new HashMap<>();

  private SnapshotWriter() throws IOException {
    json = JSON.createGenerator(text);
  }

  static List<String> lines(FloorSnapshot snapshot) {
    try {
      SnapshotWriter writer = new SnapshotWriter();
      writer.write(snapshot);
      writer.json.close();
      return writer.text.toString().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
  }

  private void write(FloorSnapshot snapshot) throws IOException {
    ages(snapshot.ages());
    begin("h");
    time(snapshot.takenAt());
    json.writeBoolean(snapshot.agents().isPresent());
    live(snapshot.floorLive());
    end();
    server(snapshot.server());
    for (Problem problem : snapshot.problems()) {
      begin("p");
      problem(problem);
      end();
    }
    for (Campaign campaign : snapshot.campaigns()) {
      campaign(campaign);
    }
    for (Queue queue : snapshot.queues()) {
      begin("q");
      json.writeString(queue.id());
      counts(queue.calls());
      live(queue.live());
      end();
    }
    List<Agent> agents = snapshot.agents().orElse(List.of());
    for (Agent agent : agents) {
      begin("a");
      json.writeString(agent.user());
      json.writeString(agent.session());
      json.writeString(agent.name());
      json.writeString(agent.campaign());
      json.writeString(agent.group());
      end();
    }
    for (Agent agent : agents) {
      state(agent);
    }
    for (Map.Entry<String, AgentDay> day : new TreeMap<>(snapshot.agentDays()).entrySet()) {
      day(day.getKey(), day.getValue());
    }
    times();
  }

  private void begin(String kind) throws IOException {
    json.writeStartArray();
    json.writeString(kind);
  }

  private void end() throws IOException {
    json.writeEndArray();
  }

  private void ages(Ages ages) throws IOException {
    begin("g");
    place(ages.agents());
    place(ages.subStatus());
    place(ages.campaigns());
    place(ages.calls());
    place(ages.live());
    place(ages.agentDays());
    end();
  }

  private void server(Server server) throws IOException {
    begin("v");
    json.writeString(server.url());
    json.writeString(server.dialect());
    word(server.build());
    word(server.version());
    span(server.clockSkew());
    if (server.zone().isPresent()) {
      json.writeNumber(server.zone().get().getTotalSeconds());
    } else {
      json.writeNull();
    }
    if (server.noCommands().isPresent()) {
      json.writeStartArray();
      problem(server.noCommands().get());
      json.writeEndArray();
    } else {
      json.writeNull();
    }
    end();
    PollCost cost = server.poll();
    begin("o");
    json.writeNumber(cost.requests());
    span(Optional.of(cost.elapsed()));
    json.writeNumber(cost.queries());
    decimal(cost.queriesPerMinute());
    decimal(cost.logRowsPerMinute());
    end();
  }

  private void problem(Problem problem) throws IOException {
    json.writeString(problem.function());
    json.writeString(problem.kind().name());
    sentence(problem.what());
    sentence(problem.remedy());
  }

  private void sentence(Sentence sentence) throws IOException {
    json.writeStartArray();
    json.writeString(sentence.code());
    json.writeString(sentence.english());
    for (Sentence argument : sentence.arguments()) {
      sentence(argument);
    }
    json.writeEndArray();
  }

  private void campaign(Campaign campaign) throws IOException {
    begin("c");
    json.writeString(campaign.id());
    word(campaign.name());
    if (campaign.active().isPresent()) {
      json.writeBoolean(campaign.active().get());
    } else {
      json.writeNull();
    }
    word(campaign.dialMethod());
    decimal(campaign.dialLevel());
    end();
    begin("k");
    decimal(campaign.percentServer());
    counts(campaign.calls());
    live(campaign.live());
    if (campaign.hopper().isPresent()) {
      Hopper hopper = campaign.hopper().get();
      json.writeStartArray();
      json.writeNumber(hopper.leads());
      place(hopper.asOf());
      json.writeEndArray();
    } else {
      json.writeNull();
    }
    if (campaign.agents().isPresent()) {
      agents(campaign.agents().get());
    } else {
      json.writeNull();
    }
    end();
  }

  private void agents(AgentCounts counts) throws IOException {
    json.writeStartArray();
    json.writeNumber(counts.loggedIn());
    json.writeNumber(counts.ready());
    json.writeNumber(counts.inCall());
    json.writeNumber(counts.paused());
    json.writeNumber(counts.wrapUp());
    json.writeNumber(counts.dead());
    json.writeNumber(counts.dialing());
    json.writeNumber(counts.other());
    json.writeEndArray();
  }

  private void counts(Optional<CallCounts> maybe) throws IOException {
    if (maybe.isEmpty()) {
      json.writeNull();
      return;
    }
    CallCounts counts = maybe.get();
    json.writeStartArray();
    whole(counts.calls());
    whole(counts.answers());
    whole(counts.drops());
    whole(counts.pdrops());
    place(counts.asOf());
    if (counts.statuses().isPresent()) {
      json.writeStartObject();
      for (Map.Entry<String, Integer> status : counts.statuses().get().entrySet()) {
        json.writeNumberField(status.getKey(), status.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    if (counts.hourly().isPresent()) {
      json.writeStartArray();
      for (int hour : counts.hourly().get()) {
        json.writeNumber(hour);
      }
      json.writeEndArray();
    } else {
      json.writeNull();
    }
    json.writeEndArray();
  }

  private void live(Optional<LiveCalls> maybe) throws IOException {
    if (maybe.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    json.writeNumber(maybe.get().waiting());
    whole(maybe.get().live());
    place(maybe.get().asOf());
    json.writeEndArray();
  }

  private void state(Agent agent) throws IOException {
    begin("s");
    json.writeString(agent.state().name());
    json.writeString(agent.rawStatus());
    word(agent.subStatus());
    word(agent.pauseCode());
    whole(agent.callsToday());
    if (agent.leadId().isPresent()) {
      json.writeNumber(agent.leadId().getAsLong());
    } else {
      json.writeNull();
    }
    word(agent.callId());
    time(agent.since());
    json.writeBoolean(agent.sinceSeen());
    place(agent.asOf());
    end();
  }

  private void day(String key, AgentDay day) throws IOException {
    begin("d");
    json.writeString(key);
    json.writeString(day.user());
    whole(day.calls());
    span(day.login());
    span(day.talk());
    span(day.waiting());
    span(day.paused());
    span(day.wrapUp());
    span(day.dead());
    place(day.asOf());
    end();
  }

  /// Most parts share a few times: they are written once, and lines hold their places, which are
  /// the same from poll to poll.
  private void times() throws IOException {
    begin("t");
    Instant[] inOrder = new Instant[times.size()];
    times.forEach((time, place) -> inOrder[place] = time);
    for (Instant time : inOrder) {
      time(time);
    }
    end();
  }

  private void place(Optional<Instant> time) throws IOException {
    if (time.isPresent()) {
      place(time.get());
    } else {
      json.writeNull();
    }
  }

  private void place(Instant time) throws IOException {
    json.writeNumber(times.computeIfAbsent(time, _ -> times.size()));
  }

  private void time(Instant time) throws IOException {
    exact(time.getEpochSecond(), time.getNano());
  }

  private void span(Optional<Duration> span) throws IOException {
    if (span.isPresent()) {
      exact(span.get().toSeconds(), span.get().toNanosPart());
    } else {
      json.writeNull();
    }
  }

  private void exact(long seconds, int nanos) throws IOException {
    if (nanos == 0) {
      json.writeNumber(seconds);
    } else {
      json.writeString(seconds + "." + nanos);
    }
  }

  private void word(Optional<String> word) throws IOException {
    // Null and "" are not the same: not asked, and nothing there.
    if (word.isPresent()) {
      json.writeString(word.get());
    } else {
      json.writeNull();
    }
  }

  private void whole(OptionalInt number) throws IOException {
    if (number.isPresent()) {
      json.writeNumber(number.getAsInt());
    } else {
      json.writeNull();
    }
  }

  private void decimal(OptionalDouble number) throws IOException {
    if (number.isPresent()) {
      json.writeNumber(number.getAsDouble());
    } else {
      json.writeNull();
    }
  }
}
