package dev.andon.config;

import dev.andon.compliance.DropLimit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One dialer as the settings file describes it. Every part may be absent: a command-line option or
/// the environment may give it instead.
///
/// @param url address of the web server
/// @param nonAgentPath path of the Non-Agent API, where a site has moved it
/// @param user API user
/// @param passwordFile file whose first line is the password
/// @param dialect `auto`, `stock` or `guide`
/// @param md5Password whether to send the password in the guides' MD5 form
/// @param campaigns only these campaigns; empty for all
/// @param caFile PEM file of the authority that signed the dialer's certificate
/// @param pin SHA-256 of the dialer's certificate
/// @param title name of the floor on the wall
/// @param intervalSeconds time between polls
/// @param queriesPerMinute most queries that polling may cost the dialer
/// @param dropLimit limit of campaigns that have none of their own
/// @param dropLimits limits by campaign id
public record Profile(
    Optional<String> url,
    Optional<String> nonAgentPath,
    Optional<String> user,
    Optional<Path> passwordFile,
    Optional<String> dialect,
    boolean md5Password,
    List<String> campaigns,
    Optional<Path> caFile,
    Optional<String> pin,
    Optional<String> title,
    OptionalInt intervalSeconds,
    OptionalInt queriesPerMinute,
    DropLimit dropLimit,
    Map<String, DropLimit> dropLimits) {

  /// Nothing set.
  public static final Profile EMPTY =
      new Profile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          DropLimit.DEFAULT,
          Map.of());

  public Profile {
    campaigns = List.copyOf(campaigns);
    dropLimits = Map.copyOf(dropLimits);
  }

  /// The limit that the customer has chosen for this campaign; absent where its regime's holds.
  public Optional<DropLimit> ownLimitOf(String campaign) {
    return Optional.ofNullable(dropLimits.get(campaign))
        .or(() -> Optional.of(dropLimit).filter(limit -> !limit.equals(DropLimit.DEFAULT)));
  }

  /// The limit of this campaign.
  public DropLimit limitOf(String campaign) {
    return dropLimits.getOrDefault(campaign, dropLimit);
  }
}
