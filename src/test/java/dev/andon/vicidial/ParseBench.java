package dev.andon.vicidial;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.TimeSource;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Measures the parsers on answers of the simulated dialer, and what polling costs the dialer.
public final class ParseBench {

  private static final Instant NOON = Instant.parse("2026-11-20T15:00:00Z");
  private static final int WARM_UP = 300;
  private static final int MEASURED = 300;

  private record Answer(String body, Function<Reply, ? extends ApiResult<?>> parser) {}

  private ParseBench() {}

  /// Prints the figures.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    parse();
    cost(30, 7);
    cost(500, 12);
    cost(2_000, 60);
  }

  private static void parse() throws IOException, InterruptedException {
    SimSettings settings = SimSettings.demo().withAgents(2_000).withCampaigns(60);
    try (SimulatedDialer sim = SimulatedDialer.start(settings, InstantSource.fixed(NOON));
        HttpClient http = HttpClient.newHttpClient()) {
      Login login = new Login(sim.user(), new Secret(sim.password()), false);
      Function<Call, String> ask = call -> body(http, sim, call);
      Answer agents =
          new Answer(
              ask.apply(Call.table("logged_in_agents").with("show_sub_status", "YES")),
              LoggedInAgentsParser::parse);
      report("parse logged_in_agents, 2,000 agents", login, List.of(agents));

      List<Answer> poll = new ArrayList<>();
      poll.add(agents);
      Answer campaigns =
          new Answer(ask.apply(Call.table("campaigns_list")), CampaignsListParser::parse);
      poll.add(campaigns);
      Call stats = Call.of("call_status_stats");
      poll.add(
          new Answer(
              ask.apply(stats.with("campaigns", "---ALL---")), CallStatusStatsParser::parse));
      Reply list = Reply.of(campaigns.body(), login).toOptional().orElseThrow();
      for (var campaign : CampaignsListParser.parse(list).toOptional().orElseThrow()) {
        String id = campaign.id();
        poll.add(new Answer(ask.apply(stats.with("campaigns", id)), CallStatusStatsParser::parse));
        poll.add(
            new Answer(
                ask.apply(Call.table("in_group_status").with("in_groups", id)),
                InGroupStatusParser::parse));
      }
      poll.add(
          new Answer(
              ask.apply(
                  Call.table("agent_stats_export")
                      .with("datetime_start", "2026-11-20 00:00:00")
                      .with("datetime_end", "2026-11-20 23:59:59")
                      .with("time_format", "S")),
              reply -> AgentStatsExportParser.parse(reply, NOON)));
      report("parse a whole poll, 2,000 agents and 60 campaigns", login, poll);
    }
  }

  private static void report(String what, Login login, List<Answer> answers) {
    double[] millis = new double[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      long began = System.nanoTime();
      for (Answer answer : answers) {
        Reply reply = Reply.of(answer.body(), login).toOptional().orElseThrow();
        if (answer.parser().apply(reply) instanceof ApiResult.Failed<?>(var failure)) {
          throw new IllegalStateException("not parsed: " + failure);
        }
      }
      if (i >= 0) {
        millis[i] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-52s %4d answers, %5d kB: median %6.2f ms, p95 %6.2f ms%n",
        what,
        answers.size(),
        answers.stream().mapToInt(answer -> answer.body().length()).sum() / 1024,
        millis[MEASURED / 2],
        millis[MEASURED * 95 / 100]);
  }

  private static String body(HttpClient http, SimulatedDialer sim, Call call) {
    String form =
        "source=andon&user=%s&pass=%s&function=%s&"
                .formatted(sim.user(), sim.password(), call.function())
            + call.parameters().entrySet().stream()
                .map(
                    parameter ->
                        parameter.getKey()
                            + "="
                            + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sim.address() + DialerAddress.NON_AGENT_PATH))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An hour of polls every 30 s, in no time: what the simulator says they cost after the first.
  private static void cost(int agents, int campaigns) throws IOException, InterruptedException {
    Played time = new Played();
    SimSettings settings = SimSettings.demo().withAgents(agents).withCampaigns(campaigns);
    try (SimulatedDialer sim = SimulatedDialer.start(settings, time::now)) {
      ApiClient client =
          new ApiClient(
              DialerAddress.parse(sim.address().toString()),
              new Login(sim.user(), new Secret(sim.password()), false),
              new Trust.KnownAuthorities(),
              ApiClient.TimeOuts.DEFAULT,
              time);
      try (Dialer dialer = new Dialer(client, DialerOptions.DEFAULT, time)) {
        dialer.poll();
        var first = sim.price();
        int detailed = 0;
        int polls = 120;
        double estimated = 0;
        for (int i = 0; i < polls; i++) {
          time.pass(Duration.ofSeconds(30));
          FloorSnapshot floor = dialer.poll().toOptional().orElseThrow();
          if (floor.ages().subStatus().equals(floor.ages().agents())) {
            detailed++;
          }
          estimated = floor.server().poll().queriesPerMinute().orElse(0);
        }
        double minutes = polls / 2.0;
        System.out.printf(
            "polling %,5d agents, %2d campaigns: %5.0f queries (estimate %.0f), %4.1f requests,"
                + " %4.0f log rows a minute; sub-status every %.1f polls; first poll %d queries%n",
            agents,
            campaigns,
            (sim.price().queries() - first.queries()) / minutes,
            estimated,
            (sim.price().requests() - first.requests()) / minutes,
            (sim.price().logRows() - first.logRows()) / minutes,
            detailed == 0 ? Double.NaN : (double) polls / detailed,
            first.queries());
      }
    }
  }

  /// Time that moves when told to.
  private static final class Played implements TimeSource {
    private Instant now = NOON;
    private long nanos;

    synchronized void pass(Duration duration) {
      now = now.plus(duration);
      nanos += duration.toNanos();
    }

    @Override
    public synchronized Instant now() {
      return now;
    }

    @Override
    public synchronized long nanos() {
      return nanos;
    }
  }
}
