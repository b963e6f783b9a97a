package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.vicidial.UserDetailsParser.UserDetails;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The recording is separated by bars; the table by tabs is made from it.
class UserDetailsParserTest extends ParserContract<Optional<UserDetails>> {

  @Override
  ApiResult<Optional<UserDetails>> parse(Reply reply) {
    return UserDetailsParser.parse(reply);
  }

  @Override
  Recorded full() {
    return Recorded.of("user_details/one").asTab('|', 1);
  }

  @Test
  void readsTheUser() {
    assertThat(read(full()))
        .isEqualTo(ok(Optional.of(new UserDetails("1002", "AGENTS", OptionalInt.of(1), true))));
  }

  @Test
  void aHeaderAloneIsNoUser() {
    assertThat(read(Recorded.text("user\tfull_name\tuser_group\tuser_level\tactive\n")))
        .isEqualTo(ok(Optional.empty()));
  }

  @Test
  void anUnknownUserIsRejectedWithoutTheEcho() {
    assertThat(read(Recorded.of("user_details/unknown")))
        .isEqualTo(failed(new ApiFailure.Rejected("user_details USER NOT FOUND")));
  }
}
