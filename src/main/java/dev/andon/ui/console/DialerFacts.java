package dev.andon.ui.console;

import dev.andon.model.Ages;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.PollCost;
import dev.andon.model.Problem;
import dev.andon.model.Server;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/// What is known of the dialer and of the connection to it. Pure.
///
/// @param sections facts under their headings
/// @param troubles what is wrong, with what to do about it
record DialerFacts(List<Section> sections, List<Trouble> troubles) {

  /// Facts under one heading.
  record Section(String title, List<Fact> facts) {}

  /// One fact, in words.
  record Fact(String name, String value) {}

  /// Something that is wrong.
  ///
  /// @param remedy what to do about it
  record Trouble(String what, String remedy) {}

  DialerFacts {
    sections = List.copyOf(sections);
    troubles = List.copyOf(troubles);
  }

  /// @param others by campaign, what the dialer tells and Andon has no place for
  static DialerFacts of(FloorNow now, SortedMap<String, SortedMap<String, String>> others) {
    List<Section> sections = new ArrayList<>();
    Optional<Reading> reading = now.reading();
    reading.ifPresent(
        known -> {
          Server server = known.snapshot().server();
          sections.add(new Section(Messages.text("dialer.connection"), connection(server)));
          sections.add(new Section(Messages.text("dialer.cost"), cost(known, server.poll())));
          sections.add(new Section(Messages.text("dialer.ages"), ages(known)));
        });
    if (!others.isEmpty()) {
      sections.add(new Section(Messages.text("dialer.others"), others(others)));
    }
    return new DialerFacts(sections, troubles(now));
  }

  private static List<Fact> connection(Server server) {
    return List.of(
        fact("address", Optional.of(server.url())),
        fact("dialect", Optional.of(server.dialect())),
        fact("build", server.build()),
        fact("version", server.version()),
        fact("skew", server.clockSkew().map(DialerFacts::skew)),
        fact("zone", server.zone().map(zone -> "UTC" + (zone.getTotalSeconds() == 0 ? "" : zone))));
  }

  private static String skew(Duration skew) {
    if (skew.abs().toSeconds() == 0) {
      return Messages.text("dialer.skew.none");
    }
    return Messages.text(
        skew.isNegative() ? "dialer.skew.behind" : "dialer.skew.ahead",
        Formats.duration(skew.abs()));
  }

  private static List<Fact> cost(Reading reading, PollCost cost) {
    FloorSnapshot snapshot = reading.snapshot();
    return List.of(
        fact(
            "last-poll",
            Optional.of(
                Messages.text(
                    "dialer.last-poll.value",
                    reading.clock().timeWithSeconds(snapshot.takenAt()),
                    Formats.age(reading.age()),
                    Formats.count(cost.elapsed().toMillis())))),
        fact("requests", Optional.of(Formats.count(cost.requests()))),
        fact("queries", Optional.of(Formats.count(cost.queries()))),
        fact("queries-minute", perMinute(cost.queriesPerMinute())),
        fact("log-rows", perMinute(cost.logRowsPerMinute())));
  }

  private static Optional<String> perMinute(OptionalDouble mean) {
    return mean.isPresent()
        ? Optional.of(Formats.count(Math.round(mean.getAsDouble())))
        : Optional.empty();
  }

  private static List<Fact> ages(Reading reading) {
    Ages ages = reading.snapshot().ages();
    return List.of(
        age(reading, "agents", ages.agents()),
        age(reading, "sub-status", ages.subStatus()),
        age(reading, "campaigns", ages.campaigns()),
        age(reading, "calls", ages.calls()),
        age(reading, "live", ages.live()),
        age(reading, "agent-days", ages.agentDays()),
        age(reading, "hopper", oldestHopper(reading.snapshot())));
  }

  /// Campaigns are asked in turn, so the oldest one tells how long a round takes.
  private static Optional<Instant> oldestHopper(FloorSnapshot snapshot) {
    return snapshot.campaigns().stream()
        .map(Campaign::hopper)
        .flatMap(Optional::stream)
        .map(Hopper::asOf)
        .min(Comparator.naturalOrder());
  }

  private static Fact age(Reading reading, String name, Optional<Instant> asOf) {
    return fact(
        "age-" + name,
        Optional.of(
            asOf.map(at -> Messages.text("dialer.age.value", Formats.age(reading.ageOf(at))))
                .orElseGet(() -> Messages.text("dialer.age.never"))));
  }

  private static List<Fact> others(SortedMap<String, SortedMap<String, String>> others) {
    List<Fact> facts = new ArrayList<>();
    others.forEach(
        (campaign, told) ->
            told.forEach(
                (name, value) ->
                    facts.add(
                        new Fact(
                            Formats.oneLine(campaign + " · " + name), Formats.oneLine(value)))));
    return facts;
  }

  private static Fact fact(String name, Optional<String> value) {
    return new Fact(
        Messages.text("dialer." + name),
        value.map(Formats::oneLine).filter(text -> !text.isEmpty()).orElse(Formats.UNKNOWN));
  }

  private static List<Trouble> troubles(FloorNow now) {
    List<Trouble> troubles = new ArrayList<>();
    switch (now.state()) {
      case FeedState.Stale(_, var problem, _, _) -> troubles.add(trouble(problem));
      case FeedState.Down(var problem, _, _) -> troubles.add(trouble(problem));
      case FeedState.Live _, FeedState.Starting() -> {}
    }
    now.reading()
        .ifPresent(
            reading ->
                reading.snapshot().problems().stream()
                    .sorted(Comparator.comparing(Problem::kind))
                    .map(DialerFacts::trouble)
                    .forEach(troubles::add));
    return troubles;
  }

  private static Trouble trouble(Problem problem) {
    return new Trouble(
        Formats.oneLine(Messages.text(problem.what())),
        Formats.oneLine(Messages.text(problem.remedy())));
  }

  /// All of it as text, to be sent to somebody who helps. There is no password in any of it.
  String forSupport() {
    StringBuilder text = new StringBuilder("Andon\n");
    for (Section section : sections) {
      text.append('\n').append(section.title()).append('\n');
      for (Fact fact : section.facts()) {
        text.append("  ").append(fact.name()).append(": ").append(fact.value()).append('\n');
      }
    }
    for (Trouble trouble : troubles) {
      text.append('\n').append(trouble.what()).append('\n');
      text.append("  ").append(trouble.remedy()).append('\n');
    }
    return text.toString();
  }
}
