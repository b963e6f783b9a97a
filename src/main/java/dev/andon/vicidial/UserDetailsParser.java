package dev.andon.vicidial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads `user_details` of the API user itself, the cheapest test of a login.
final class UserDetailsParser {

  static final Table.Layout LAYOUT =
      new Table.Layout(
          List.of("user", "full_name", "user_group", "user_level", "active"),
          List.of("user"),
          "full_name");

  /// The API user as the dialer knows it.
  record UserDetails(String user, String group, OptionalInt level, boolean active) {}

  private UserDetailsParser() {}

  static ApiResult<Optional<UserDetails>> parse(Reply reply) {
    return Table.of(reply, LAYOUT)
        .then(
            table ->
                new ApiResult.Ok<>(
                    table.rows().stream()
                        .findFirst()
                        .map(
                            row ->
                                new UserDetails(
                                    row.textOrEmpty("user"),
                                    row.textOrEmpty("user_group"),
                                    row.count("user_level"),
                                    row.textOrEmpty("active").equals("Y")))));
  }
}
