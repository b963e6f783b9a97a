package dev.andon.action;

import dev.andon.action.Report.LeftAlone;
import dev.andon.history.Audit;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditIntent.Who;
import dev.andon.history.AuditMemory;
import dev.andon.history.AuditQuery;
import dev.andon.history.AuditReadBack;
import dev.andon.history.AuditReply;
import dev.andon.history.CampaignFigures;
import dev.andon.history.Found;
import dev.andon.history.Recorded;
import dev.andon.history.TimedResume;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.model.Pause;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends commands to one dialer, reads back what became of them, and records both. Any thread but
/// the FX thread; a command blocks until it is known.
///
/// One command at a time for each campaign. What is about to be asked is on disk before it leaves;
/// a disk that does not take it holds a command up for two seconds and never stops it.
public final class ActionService {

  /// Who gives commands, and what is known where they are given.
  ///
  /// @param audit the record
  /// @param who the person at this console
  /// @param figures the newest numbers of a campaign; absent where nothing is known
  public record Surroundings(
      Audit audit, Supplier<Who> who, Function<String, Optional<CampaignFigures>> figures) {

    /// For one command without a floor and without a record.
    public static Surroundings none(Who who) {
      return new Surroundings(new AuditMemory(), () -> who, _ -> Optional.empty());
    }
  }

  /// What to send, or why nothing is sent.
  private sealed interface Plan {

    record Send(DialChange change, Optional<CampaignFigures> before, List<LeftAlone> leftAlone)
        implements Plan {}

    record Nothing(Problem why) implements Plan {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(ActionService.class);
  private static final int READ_BACKS = 3;
  private static final Duration BETWEEN_READ_BACKS = Duration.ofMillis(1_500);

  /// The most that one read-back takes.
  private static final Duration READ_BACK = Duration.ofSeconds(4);

  /// A person waits for it.
  private static final Duration LONGEST = Duration.ofSeconds(27);

  /// What was changed on another day is not taken back by today's resume.
  static final Duration REMEMBERED = Duration.ofHours(24);

  private static final int MOST_REMEMBERED = 200;

  private final Dialer dialer;
  private final Surroundings surroundings;
  private final TimeSource time;
  private final Pause pause;
  private final String address;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  /// A service for commands that are not recorded.
  public ActionService(Dialer dialer, TimeSource time, Pause pause) {
    this(dialer, Surroundings.none(new Who("", false)), time, pause);
  }

  public ActionService(Dialer dialer, Surroundings surroundings, TimeSource time, Pause pause) {
    this.dialer = dialer;
    this.surroundings = surroundings;
    this.time = time;
    this.pause = pause;
    address = dialer.address().base().toString();
  }

  /// The command of a button, given by whoever sits at this console.
  public CommandOutcome run(CampaignCommand command) throws InterruptedException {
    return run(Order.byHand(command, surroundings.who().get())).outcome();
  }

  /// Sends one command, once, and reads back until the dialer shows it or has shown three times
  /// that it does not.
  public Report run(Order order) throws InterruptedException {
    ReentrantLock lock = locks.computeIfAbsent(order.campaign(), _ -> new ReentrantLock(true));
    lock.lockInterruptibly();
    try {
      return runAlone(order);
    } finally {
      lock.unlock();
    }
  }

  private Report runAlone(Order order) throws InterruptedException {
    long end = time.nanos() + LONGEST.toNanos();
    UUID id = UUID.randomUUID();
    Plan plan = plan(order);
    if (plan instanceof Plan.Nothing(var why) && order.timer().isPresent()) {
      // The timer itself tells how it ended; nothing was asked of the dialer.
      return new Report(
          id,
          new CommandOutcome.Refused(why),
          DialChange.NOTHING,
          Optional.empty(),
          new Recorded.NotOnDisk(why),
          List.of());
    }
    DialChange change =
        switch (plan) {
          case Plan.Send send -> send.change();
          case Plan.Nothing _ -> wished(order.step());
        };
    Optional<CampaignFigures> before =
        plan instanceof Plan.Send send ? send.before() : figures(order.campaign());
    LOG.info("{} of {} by {}: {}", order.step(), order.campaign(), order.who().name(), change);
    AuditIntent intent = intent(id, order, change, before);
    Recorded recorded =
        order
            .timer()
            .map(timer -> audit().intend(intent, ended(timer, intent.at())))
            .orElseGet(() -> audit().intend(intent));
    if (recorded instanceof Recorded.NotOnDisk(var why)) {
      LOG.warn("The command goes all the same, but is not on record: {}", why.message());
    }
    Sent sent =
        switch (plan) {
          case Plan.Nothing(var why) -> refused(id, why);
          case Plan.Send send -> send(id, order.campaign(), send.change(), end);
        };
    LOG.info("{} of {}: {}", order.step(), order.campaign(), sent.outcome());
    List<LeftAlone> leftAlone = plan instanceof Plan.Send send ? send.leftAlone() : List.of();
    return new Report(id, sent.outcome(), change, sent.seen(), recorded, leftAlone);
  }

  private AuditIntent intent(
      UUID id, Order order, DialChange change, Optional<CampaignFigures> before) {
    return new AuditIntent(
        id,
        now(),
        order.who(),
        dialer.user(),
        address,
        order.campaign(),
        order.step().kind(),
        change,
        order.reason(),
        order.origin(),
        before);
  }

  private static TimedResume.Ended ended(TimedResume timer, Instant at) {
    return new TimedResume.Ended(timer.id(), at, TimedResume.Cause.RUN, timer.who());
  }

  private Audit audit() {
    return surroundings.audit();
  }

  private Optional<CampaignFigures> figures(String campaign) {
    return surroundings.figures().apply(campaign);
  }

  /// In whole milliseconds, as the record keeps it.
  private Instant now() {
    return time.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /// The campaign's commands of the last day, the newest first; none where nobody knows.
  Optional<List<AuditEntry>> remembered(String campaign) {
    return switch (audit()
        .find(
            AuditQuery.newest(address, MOST_REMEMBERED)
                .of(campaign)
                .since(now().minus(REMEMBERED)))) {
      case Found.Rows<AuditEntry>(var rows) -> Optional.of(rows);
      case Found.Unreadable<AuditEntry> _ -> Optional.empty();
    };
  }

  /// A pause is never held up by a question: it needs to know nothing. What shall be taken back one
  /// day needs to know what it takes away.
  private Plan plan(Order order) throws InterruptedException {
    String campaign = order.campaign();
    return switch (order.step()) {
      case Step.Pause() -> send(DialChange.active(false), figures(campaign));
      case Step.Resume() -> resume(order);
      case Step.Restore() -> restore(campaign);
      case Step.DialLevel _ ->
          knowing(
              campaign,
              current ->
                  current.isAdaptive()
                      ? nothing(Phrase.PACED, Phrase.PACED_HINT, campaign)
                      : send(wished(order.step()), with(campaign, current)));
      case Step.MaximumLevel _ ->
          knowing(
              campaign,
              current ->
                  current.dialMethod().isPresent() && !current.isAdaptive()
                      ? nothing(Phrase.NOT_PACED, Phrase.NOT_PACED_HINT, campaign)
                      : send(wished(order.step()), with(campaign, current)));
      case Step.Method _ ->
          knowing(campaign, current -> send(wished(order.step()), with(campaign, current)));
    };
  }

  private static DialChange wished(Step step) {
    return switch (step) {
      case Step.Pause() -> DialChange.active(false);
      case Step.Resume() -> DialChange.active(true);
      case Step.DialLevel(var level) -> DialChange.NOTHING.withLevel(level);
      case Step.MaximumLevel(var level) -> DialChange.NOTHING.withMaximum(level);
      case Step.Method(var method, var level) -> {
        DialChange change = DialChange.NOTHING.withMethod(method);
        yield level.isPresent() ? change.withLevel(level.getAsDouble()) : change;
      }
      case Step.Restore() -> DialChange.NOTHING;
    };
  }

  private Plan resume(Order order) throws InterruptedException {
    String campaign = order.campaign();
    Optional<List<AuditEntry>> known = remembered(campaign);
    List<AuditEntry> entries = known.orElse(List.of());
    if (order.timer().filter(timer -> !isOpen(timer.pause(), entries)).isPresent()) {
      return nothing(Phrase.OVERTAKEN, Phrase.OVERTAKEN_HINT, campaign);
    }
    return Restoration.needsCurrent(entries)
        ? knowing(
            campaign,
            current -> {
              Restoration plan = Restoration.resume(entries, current);
              return new Plan.Send(plan.change(), with(campaign, current), plan.leftAlone());
            })
        : send(DialChange.active(true), figures(campaign));
  }

  /// Whether this pause is the last one that was given from here and not taken back.
  static boolean isOpen(UUID pause, List<AuditEntry> newestFirst) {
    return Restoration.openPause(newestFirst)
        .filter(entry -> entry.intent().id().equals(pause))
        .isPresent();
  }

  private Plan restore(String campaign) throws InterruptedException {
    Optional<List<AuditEntry>> entries = remembered(campaign);
    if (entries.isEmpty()) {
      return nothing(Phrase.NO_RECORD, Phrase.NO_RECORD_HINT, campaign);
    }
    return knowing(
        campaign,
        current -> {
          Restoration plan = Restoration.restore(entries.get(), current);
          return plan.change().equals(DialChange.NOTHING)
              ? nothing(Phrase.NOTHING_OPEN, Phrase.NOTHING_OPEN_HINT, campaign)
              : new Plan.Send(plan.change(), with(campaign, current), plan.leftAlone());
        });
  }

  private Plan knowing(String campaign, Function<DialSettings, Plan> plan)
      throws InterruptedException {
    return switch (dialer.readSettings(campaign)) {
      case ApiResult.Ok<DialSettings>(var current) -> plan.apply(current);
      case ApiResult.Failed<DialSettings>(var failure) -> new Plan.Nothing(unread(failure));
    };
  }

  private static Plan send(DialChange change, Optional<CampaignFigures> before) {
    return new Plan.Send(change, before, List.of());
  }

  private static Plan nothing(Phrase what, Phrase remedy, String campaign) {
    return new Plan.Nothing(Phrase.problem(what, remedy, campaign));
  }

  /// The newest numbers, with the settings as they are this moment.
  private Optional<CampaignFigures> with(String campaign, DialSettings current) {
    return Optional.of(
        figures(campaign)
            .map(figures -> figures.withSettings(current))
            .orElseGet(() -> CampaignFigures.of(current, now())));
  }

  /// What became of a command, and what was seen of it.
  private record Sent(CommandOutcome outcome, Optional<DialSettings> seen) {}

  private Sent send(UUID id, String campaign, DialChange change, long end)
      throws InterruptedException {
    return switch (dialer.connect()) {
      case ApiResult.Ok<Boolean> _ -> sendConnected(id, campaign, change, end);
      // Nothing was sent yet, so nothing may have changed.
      case ApiResult.Failed<Boolean>(var failure) -> refused(id, problem(failure));
    };
  }

  private Sent sendConnected(UUID id, String campaign, DialChange change, long end)
      throws InterruptedException {
    return switch (dialer.change(campaign, change)) {
      case ApiResult.Ok<Dialer.Answer>(var answer) -> {
        if (answer.changedNothing()) {
          yield refused(id, problem(new ApiFailure.Rejected(answer.words())));
        }
        replied(id, AuditReply.Result.ACCEPTED, answer.words(), Optional.empty());
        yield readBack(id, campaign, change, answer.words(), Optional.empty(), end);
      }
      case ApiResult.Failed<Dialer.Answer>(var failure) -> {
        Problem problem = problem(failure);
        if (!mayHaveArrived(failure)) {
          yield refused(id, problem);
        }
        replied(id, AuditReply.Result.NO_ANSWER, "", Optional.of(problem));
        yield readBack(id, campaign, change, "", Optional.of(problem), end);
      }
    };
  }

  private void replied(UUID id, AuditReply.Result result, String words, Optional<Problem> problem) {
    audit().replied(id, new AuditReply(now(), result, words, problem));
  }

  /// Whether the dialer may have done it although no good answer came.
  private static boolean mayHaveArrived(ApiFailure failure) {
    return switch (failure) {
      case ApiFailure.Unreachable(var cause, _) ->
          switch (cause) {
            case TIMEOUT, CUT_OFF -> true;
            case NAME, REFUSED, CERTIFICATE, TLS -> false;
          };
      case ApiFailure.Overloaded _, ApiFailure.Garbled _ -> true;
      case ApiFailure.Denied _,
          ApiFailure.NotAllowed _,
          ApiFailure.Unsupported _,
          ApiFailure.Rejected _,
          ApiFailure.NotVicidial _ ->
          false;
    };
  }

  private Sent readBack(
      UUID id,
      String campaign,
      DialChange change,
      String words,
      Optional<Problem> unanswered,
      long end)
      throws InterruptedException {
    Optional<DialSettings> seen = Optional.empty();
    Optional<Problem> trouble = Optional.empty();
    for (int i = 0; i < READ_BACKS && change.canBeSeen(); i++) {
      if (i > 0) {
        if (end - time.nanos() < BETWEEN_READ_BACKS.plus(READ_BACK).toNanos()) {
          break;
        }
        pause.last(BETWEEN_READ_BACKS);
      }
      switch (dialer.readSettings(campaign)) {
        case ApiResult.Ok<DialSettings>(var settings) -> {
          seen = Optional.of(settings);
          trouble = Optional.empty();
          if (change.isSeenIn(settings)) {
            Instant at = now();
            readBack(id, campaign, AuditReadBack.Result.CONFIRMED, seen, trouble, false);
            return new Sent(new CommandOutcome.Confirmed(at), seen);
          }
        }
        case ApiResult.Failed<DialSettings>(var failure) -> {
          trouble = Optional.of(unread(failure));
          if (!failure.isTransport()) {
            // Asking again gives the same answer, and a refused login must not be repeated.
            return unconfirmed(id, campaign, change, words, seen, trouble, unanswered);
          }
        }
      }
    }
    return unconfirmed(id, campaign, change, words, seen, trouble, unanswered);
  }

  private Sent unconfirmed(
      UUID id,
      String campaign,
      DialChange change,
      String words,
      Optional<DialSettings> seen,
      Optional<Problem> trouble,
      Optional<Problem> unanswered) {
    Optional<DialSettings> told = seen.filter(settings -> tells(change, settings));
    readBack(
        id,
        campaign,
        !change.canBeSeen()
            ? AuditReadBack.Result.NOT_TOLD
            : told.isPresent() ? AuditReadBack.Result.NOT_CONFIRMED : AuditReadBack.Result.NOT_READ,
        told,
        trouble,
        false);
    CommandOutcome outcome =
        unanswered.isPresent() && told.isEmpty()
            ? new CommandOutcome.Unknown(unanswered.get())
            : new CommandOutcome.NotConfirmed(
                words,
                change.active().isPresent() ? told.flatMap(DialSettings::active) : Optional.empty(),
                trouble);
    return new Sent(outcome, told);
  }

  /// Whether the settings say anything of what was changed.
  private static boolean tells(DialChange change, DialSettings settings) {
    return (change.active().isEmpty() || settings.active().isPresent())
        && (change.dialMethod().isEmpty() || settings.dialMethod().isPresent())
        && (change.dialLevel().isEmpty()
            || settings.isAdaptive()
            || settings.dialLevel().isPresent());
  }

  private void readBack(
      UUID id,
      String campaign,
      AuditReadBack.Result result,
      Optional<DialSettings> seen,
      Optional<Problem> trouble,
      boolean late) {
    audit().readBack(id, new AuditReadBack(now(), result, seen, figures(campaign), trouble, late));
  }

  private Sent refused(UUID id, Problem problem) {
    replied(id, AuditReply.Result.REFUSED, "", Optional.of(problem));
    return new Sent(new CommandOutcome.Refused(problem), Optional.empty());
  }

  private Problem problem(ApiFailure failure) {
    return Problems.of("update_campaign", failure, dialer.address());
  }

  private Problem unread(ApiFailure failure) {
    return Problems.of("campaigns_list", failure, dialer.address());
  }

  /// Reads how a campaign is set to dial now.
  ApiResult<DialSettings> readSettings(String campaign) throws InterruptedException {
    return dialer.readSettings(campaign);
  }

  /// The dialer's address, as the record names it.
  String address() {
    return address;
  }

  /// Asks what became of the commands of an earlier run that nobody has read back, and records it.
  /// Repeats no command: whoever stands before the floor now decides anew.
  ///
  /// @return how many still are not known, because the dialer could not be asked
  public int completeUnfinished() throws InterruptedException {
    List<AuditEntry> unfinished =
        switch (audit().unfinished(address)) {
          case Found.Rows<AuditEntry>(var rows) -> rows;
          case Found.Unreadable<AuditEntry> _ -> List.of();
        };
    for (int i = 0; i < unfinished.size(); i++) {
      AuditIntent intent = unfinished.get(i).intent();
      switch (dialer.readSettings(intent.campaign())) {
        case ApiResult.Ok<DialSettings>(var settings) -> complete(intent, settings);
        case ApiResult.Failed<DialSettings>(var failure) -> {
          if (failure.isTransport() || failure instanceof ApiFailure.Denied) {
            return unfinished.size() - i;
          }
          readBack(
              intent.id(),
              intent.campaign(),
              AuditReadBack.Result.NOT_READ,
              Optional.empty(),
              Optional.of(unread(failure)),
              true);
        }
      }
    }
    return 0;
  }

  private void complete(AuditIntent intent, DialSettings settings) {
    DialChange change = intent.change();
    AuditReadBack.Result result;
    if (!change.canBeSeen()) {
      result = AuditReadBack.Result.NOT_TOLD;
    } else if (!tells(change, settings)) {
      result = AuditReadBack.Result.NOT_READ;
    } else if (change.isSeenIn(settings)) {
      result = AuditReadBack.Result.CONFIRMED;
    } else {
      result = AuditReadBack.Result.NOT_CONFIRMED;
    }
    LOG.info("{} of {}, left open by an earlier run: {}", change, intent.campaign(), result);
    readBack(intent.id(), intent.campaign(), result, Optional.of(settings), Optional.empty(), true);
  }
}
