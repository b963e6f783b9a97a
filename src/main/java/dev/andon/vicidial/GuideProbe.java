package dev.andon.vicidial;

import java.time.Duration;
import java.util.List;

/// Finds out whether a server speaks the guide dialect.
final class GuideProbe {

  /// The names that the guides give one function.
  static final List<String> CAMPAIGN_STATS = List.of("campaign_stats", "campaign_call_stats");

  /// An unknown function is refused in milliseconds. A command must not wait long for this.
  private static final Duration AT_MOST = Duration.ofMillis(3_500);

  private static final String UNKNOWN_FUNCTION = "NO FUNCTION SPECIFIED";

  private GuideProbe() {}

  /// Asks for the guides' function by its two names, one after the other.
  ///
  /// @return whether the server knows one of them: an answer of any kind, also that the user may
  ///   not use it, shows that it does. A failure when it showed neither: the login was refused, it
  ///   could not be talked to, or its answer was empty
  static ApiResult<Boolean> ask(ApiClient client, DialerOptions options)
      throws InterruptedException {
    String campaign = options.campaigns().isEmpty() ? "---ALL---" : options.campaigns().getFirst();
    for (String function : CAMPAIGN_STATS) {
      Call call = Call.of(function).with("campaign_id", campaign).with("stage", "json");
      switch (client.read(call, AT_MOST)) {
        case ApiResult.Ok<Reply> _ -> {
          return new ApiResult.Ok<>(true);
        }
        case ApiResult.Failed<Reply>(var failure) -> {
          if (failure instanceof ApiFailure.Rejected rejected
              && UNKNOWN_FUNCTION.startsWith(rejected.reply())) {
            // A stock dialer's refusal that was cut off shows nothing either.
            return new ApiResult.Failed<>(failure);
          }
          switch (failure) {
            case ApiFailure.NotAllowed _, ApiFailure.Rejected _ -> {
              return new ApiResult.Ok<>(true);
            }
            case ApiFailure.Denied _,
                ApiFailure.Unreachable _,
                ApiFailure.Overloaded _,
                ApiFailure.NotVicidial _,
                ApiFailure.Garbled _ -> {
              return new ApiResult.Failed<>(failure);
            }
            case ApiFailure.Unsupported _ -> {
              // The other name, or a stock dialer.
            }
          }
        }
      }
    }
    return new ApiResult.Ok<>(false);
  }
}
