package dev.andon.vicidial;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.Findings.Account;
import dev.andon.vicidial.Findings.Asked;
import dev.andon.vicidial.Findings.Entry;
import dev.andon.vicidial.Findings.Identity;
import dev.andon.vicidial.Findings.Wire;
import dev.andon.vicidial.UserDetailsParser.UserDetails;
import dev.andon.vicidial.VersionParser.Version;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Looks at one dialer, once, within a bounded time. It sends no command, so it changes nothing,
/// and after a refused login it asks nothing more. For one thread.
public final class Examination implements AutoCloseable {

  /// How long to look, and where https is tried.
  ///
  /// @param total for all of it
  /// @param httpsPort where a server that was asked over http may speak https, too
  public record Limits(Duration total, int httpsPort) {

    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(28), 443);
  }

  /// A function that Andon never calls, of the same rights as those that it does. Without its
  /// parameter it finds nothing, but tells whether the user may call it.
  static final String NOT_NEEDED = "agent_status";

  /// Functions that only read and that each need one setting more.
  static final Map<String, UserSetting> BEYOND_NEED =
      Map.of(
          "lead_field_info", UserSetting.MODIFY_LEADS,
          "list_info", UserSetting.MODIFY_LISTS,
          "agent_campaigns", UserSetting.MODIFY_USERS);

  private static final Duration HTTPS_AT_MOST = Duration.ofSeconds(3);

  /// What the rest of the look needs when a poll may take long.
  private static final Duration AFTER_POLL = Duration.ofSeconds(4);

  private final ApiClient client;
  private final DialerOptions options;
  private final TimeSource time;
  private final Limits limits;
  private final long end;

  /// Begins to count the time.
  public Examination(ApiClient client, DialerOptions options, TimeSource time, Limits limits) {
    this.client = client;
    this.options = options;
    this.time = time;
    this.limits = limits;
    this.end = time.nanos() + limits.total().toNanos();
  }

  private Duration left() {
    Duration left = Duration.ofNanos(end - time.nanos());
    return left.isNegative() ? Duration.ofMillis(1) : left;
  }

  /// Looks.
  public Findings run() throws InterruptedException {
    DialerAddress address = client.address();
    ApiResult<Reply> first =
        client.anonymous(address.nonAgent(), StockFunction.VERSION.call(), left());
    Optional<ApiFailure> failure = contact(first);
    Optional<Version> version = first.then(VersionParser::parse).toOptional();
    boolean https = address.base().getScheme().equals("https");
    Wire wire =
        new Wire(
            address,
            client.proxy(),
            failure,
            client.certificate().map(DialerCertificate::of),
            client.trust() instanceof Trust.Pinned,
            !https
                && !failure.map(Examination::isNameless).orElse(false)
                && HttpsProbe.answers(address.base().getHost(), limits.httpsPort(), atMost()),
            failure.map(Examination::mayBeMoved).orElse(false) && agentApiAnswers());
    Identity server =
        new Identity(
            "",
            version.flatMap(Version::version),
            version.flatMap(Version::build),
            version.flatMap(Version::time).map(told -> ClockWatch.skew(time.now(), told)));
    if (failure.isPresent()) {
      return found(wire, server, account(Entry.NOT_TRIED, failure), Optional.empty());
    }
    return login(wire, server);
  }

  private Duration atMost() {
    return left().compareTo(HTTPS_AT_MOST) < 0 ? left() : HTTPS_AT_MOST;
  }

  /// Why the path is not that of an API. A gateway may want a login even for this: it answers.
  private static Optional<ApiFailure> contact(ApiResult<Reply> first) {
    return switch (first) {
      case ApiResult.Ok<Reply> _ -> Optional.empty();
      case ApiResult.Failed<Reply>(var failure) ->
          failure.isTransport() || failure instanceof ApiFailure.Garbled
              ? Optional.of(failure)
              : Optional.empty();
    };
  }

  private static boolean isNameless(ApiFailure failure) {
    return failure instanceof ApiFailure.Unreachable(var cause, _)
        && cause == ApiFailure.Cause.NAME;
  }

  private static boolean mayBeMoved(ApiFailure failure) {
    return failure instanceof ApiFailure.NotVicidial || failure instanceof ApiFailure.Garbled;
  }

  private boolean agentApiAnswers() throws InterruptedException {
    URI script = URI.create(client.address().base() + "/agc/api.php");
    return client
        .anonymous(script, StockFunction.VERSION.call(), left())
        .then(VersionParser::parse)
        .toOptional()
        .isPresent();
  }

  private Findings login(Wire wire, Identity server) throws InterruptedException {
    ApiResult<Reply> answer =
        client.read(StockFunction.USER_DETAILS.table().with("agent_user", client.user()), left());
    if (answer instanceof ApiResult.Failed<Reply>(var failure)) {
      if (failure instanceof ApiFailure.Denied) {
        return found(wire, server, account(Entry.REFUSED, Optional.of(failure)), Optional.empty());
      }
      if (failure.isTransport() || failure instanceof ApiFailure.Garbled) {
        return found(wire, server, account(Entry.UNCLEAR, Optional.of(failure)), Optional.empty());
      }
    }
    Optional<UserDetails> user =
        answer.then(UserDetailsParser::parse).toOptional().flatMap(told -> told);
    Dialer dialer = new Dialer(client, options.within(left().minus(AFTER_POLL)), time);
    ApiResult<FloorSnapshot> poll = dialer.poll();
    if (poll instanceof ApiResult.Failed<FloorSnapshot>(ApiFailure.Denied denied)) {
      return found(wire, server, account(Entry.REFUSED, Optional.of(denied)), Optional.of(poll));
    }
    String dialect = poll.toOptional().map(floor -> floor.server().dialect()).orElse("");
    Set<UserSetting> surplus = EnumSet.noneOf(UserSetting.class);
    boolean asked = dialect.equals("stock") && askBeyondNeed(surplus);
    return new Findings(
        wire,
        new Identity(dialect, server.version(), server.build(), server.skew()),
        new Account(
            client.user(),
            plainPassword(),
            plainUser(),
            Entry.GOOD,
            Optional.empty(),
            user.map(UserDetails::level).orElse(OptionalInt.empty()),
            user.map(UserDetails::group).filter(group -> !group.isEmpty()),
            surplus,
            asked),
        functions(),
        Optional.of(poll),
        dialer.details());
  }

  /// Asks functions that only read, without the parameters that would make them find something.
  ///
  /// @return whether the dialer told
  private boolean askBeyondNeed(Set<UserSetting> surplus) throws InterruptedException {
    Optional<Boolean> open = mayCall(NOT_NEEDED);
    if (open.isEmpty() || !open.get()) {
      return open.isPresent();
    }
    surplus.add(UserSetting.ALLOWED_FUNCTIONS);
    for (Map.Entry<String, UserSetting> function : BEYOND_NEED.entrySet()) {
      if (isGranted(function.getKey())) {
        surplus.add(function.getValue());
      }
    }
    return true;
  }

  /// Whether the user's list of functions lets it call this one; absent where that is not told.
  private Optional<Boolean> mayCall(String function) throws InterruptedException {
    return switch (client.read(Call.table(function), left())) {
      case ApiResult.Ok<Reply> _ -> Optional.of(true);
      case ApiResult.Failed<Reply>(ApiFailure.NotAllowed(var reply)) ->
          Optional.of(!isByList(reply));
      case ApiResult.Failed<Reply>(ApiFailure.Rejected _) -> Optional.of(true);
      case ApiResult.Failed<Reply> _ -> Optional.empty();
    };
  }

  private boolean isGranted(String function) throws InterruptedException {
    return switch (client.read(Call.table(function), left())) {
      case ApiResult.Ok<Reply> _ -> true;
      case ApiResult.Failed<Reply>(var failure) -> failure instanceof ApiFailure.Rejected;
    };
  }

  /// Whether a refusal is by the user's list of functions, not by a level or a flag.
  static boolean isByList(String reply) {
    return reply.contains("TO USE THIS FUNCTION");
  }

  private Map<StockFunction, Asked> functions() {
    Map<StockFunction, Asked> asked = new EnumMap<>(StockFunction.class);
    Map<String, CallTally.Line> lines = client.tally().lines();
    for (StockFunction function : StockFunction.values()) {
      CallTally.Line line = lines.get(function.word());
      if (line != null) {
        asked.put(function, new Asked(line.lastTook(), line.lastFailure()));
      }
    }
    return asked;
  }

  private boolean plainPassword() {
    return client.login().password().hasOnlyAllowedCharacters();
  }

  private boolean plainUser() {
    return client.user().matches("[A-Za-z0-9_-]*");
  }

  private Account account(Entry entry, Optional<ApiFailure> failure) {
    return new Account(
        client.user(),
        plainPassword(),
        plainUser(),
        entry,
        failure,
        OptionalInt.empty(),
        Optional.empty(),
        Set.of(),
        false);
  }

  private Findings found(
      Wire wire, Identity server, Account account, Optional<ApiResult<FloorSnapshot>> poll) {
    return new Findings(
        wire, server, account, functions(), poll, new Dialer(client, options, time).details());
  }

  @Override
  public void close() {
    client.close();
  }
}
