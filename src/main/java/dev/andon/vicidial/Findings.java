package dev.andon.vicidial;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.Server;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What an [Examination] found, without judging it.
///
/// @param wire the way to the API
/// @param server what the server says of itself without a login
/// @param account the API user
/// @param functions outcome of each function that was asked
/// @param poll the floor as one poll showed it, or why there is none; absent where it was not tried
public record Findings(
    Wire wire,
    Identity server,
    Account account,
    Map<StockFunction, Asked> functions,
    Optional<ApiResult<FloorSnapshot>> poll,
    ConnectionDetails details) {

  /// The way to the API.
  ///
  /// @param proxy host and port of the proxy in between
  /// @param failure why the API's path did not answer as VICIdial does; absent when it did
  /// @param certificate what the server showed over https
  /// @param pinned whether exactly this certificate is trusted, whatever it says
  /// @param httpsToo whether the server speaks https as well, where http was asked for
  /// @param agentApi whether the Agent API answers where the Non-Agent API does not, so that the
  ///   server is a dialer whose folder was moved
  public record Wire(
      DialerAddress address,
      Optional<String> proxy,
      Optional<ApiFailure> failure,
      Optional<DialerCertificate> certificate,
      boolean pinned,
      boolean httpsToo,
      boolean agentApi) {}

  /// What the server says of itself.
  ///
  /// @param dialect `stock` or `guide`; empty where it was not found out
  /// @param skew its clock minus this machine's
  public record Identity(
      String dialect, Optional<String> version, Optional<String> build, Optional<Duration> skew) {}

  /// How the login went.
  public enum Entry {
    /// The dialer was not asked.
    NOT_TRIED,
    GOOD,
    /// Refused; nothing was asked after it.
    REFUSED,
    /// The answer told neither.
    UNCLEAR
  }

  /// The API user.
  ///
  /// @param plainPassword whether the password has only characters that a stock dialer takes
  /// @param plainUser the same of the user's name
  /// @param failure why the login was refused, or why nothing is known
  /// @param surplus settings that let the user do what Andon needs not;
  ///   [UserSetting#ALLOWED_FUNCTIONS] where functions are allowed that Andon does not call
  /// @param surplusKnown whether the dialer was asked for these
  public record Account(
      String user,
      boolean plainPassword,
      boolean plainUser,
      Entry entry,
      Optional<ApiFailure> failure,
      OptionalInt level,
      Optional<String> group,
      Set<UserSetting> surplus,
      boolean surplusKnown) {

    public Account {
      surplus = Set.copyOf(surplus);
    }
  }

  /// What came of asking one function.
  ///
  /// @param failure absent when it answered
  public record Asked(Duration took, Optional<ApiFailure> failure) {}

  public Findings {
    functions = Map.copyOf(functions);
  }

  /// What the poll cost, where there was one.
  public Optional<Server> polled() {
    return poll.flatMap(ApiResult::toOptional).map(FloorSnapshot::server);
  }
}
