package dev.andon.action;

import dev.andon.history.Audit;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent.Who;
import dev.andon.history.AuditMemory;
import dev.andon.history.AuditQuery;
import dev.andon.history.CampaignFigures;
import dev.andon.history.Found;
import dev.andon.model.DialSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.ApiClient;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.DialerOptions;
import dev.andon.vicidial.DialerOptions.DialectChoice;
import dev.andon.vicidial.FakeTime;
import dev.andon.vicidial.Login;
import dev.andon.vicidial.Secret;
import dev.andon.vicidial.Trust;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One console before a simulated dialer, with what its last poll showed of each campaign.
final class Console implements AutoCloseable {

  static final Who ANA = new Who("Ana Pérez", true);

  final Map<String, CampaignFigures> lastPoll = new HashMap<>();
  final ActionService.Surroundings surroundings;
  final ActionService service;
  final Audit audit;
  private final Dialer dialer;
  private final FakeTime time;

  Console(SimulatedDialer sim, FakeTime time) throws IOException {
    this(sim, time, new AuditMemory());
  }

  Console(SimulatedDialer sim, FakeTime time, Audit audit) throws IOException {
    this.time = time;
    this.audit = audit;
    dialer =
        new Dialer(
            new ApiClient(
                DialerAddress.parse(sim.address().toString()),
                new Login(sim.user(), new Secret(sim.password()), false),
                new Trust.KnownAuthorities(),
                ApiClient.TimeOuts.DEFAULT,
                time),
            new DialerOptions(
                DialectChoice.STOCK, List.of(), OptionalInt.empty(), Duration.ofSeconds(18)),
            time);
    surroundings =
        new ActionService.Surroundings(
            audit, () -> ANA, campaign -> Optional.ofNullable(lastPoll.get(campaign)));
    service = new ActionService(dialer, surroundings, time, time::pass);
  }

  /// Remembers how the campaign is listed, as a poll would.
  void poll(String campaign) throws InterruptedException {
    lastPoll.put(campaign, CampaignFigures.of(settings(campaign), time.now()));
  }

  DialSettings settings(String campaign) throws InterruptedException {
    return ((ApiResult.Ok<DialSettings>) dialer.readSettings(campaign)).value();
  }

  Report give(String campaign, Step step) throws InterruptedException {
    return service.run(Order.byHand(campaign, step, ANA, "a test"));
  }

  /// The campaign's commands, the newest first.
  List<AuditEntry> entries(String campaign) {
    Found<AuditEntry> found = audit.find(AuditQuery.newest(service.address(), 100).of(campaign));
    return ((Found.Rows<AuditEntry>) found).rows();
  }

  String address() {
    return service.address();
  }

  @Override
  public void close() {
    dialer.close();
  }
}
