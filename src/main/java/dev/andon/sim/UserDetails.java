package dev.andon.sim;

import java.util.Optional;

/// `user_details`: one user row. The API accounts are found as well as the agents.
final class UserDetails implements ApiFunction {

  private static final String COLUMNS = "user,full_name,user_group,user_level,active";

  private final Floor floor;

  UserDetails(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String wanted = request.word("agent_user");
    if (wanted.isEmpty()) {
      return ApiReply.line(
          "ERROR: user_details INVALID SEARCH PARAMETERS: " + user.user() + "|", PriceList.ERROR);
    }
    Layout layout = Layout.of(request);
    if (wanted.equals(user.user())) {
      return ApiReply.of(
          layout.names(COLUMNS)
              + layout.row(wanted, "Wallboard " + wanted, user.group(), user.level(), "Y"),
          PriceList.USER_DETAILS);
    }
    Optional<Person> found =
        floor.people().all().stream()
            .filter(person -> person.user().equals(wanted) && user.sees(person))
            .findFirst();
    return found
        .map(
            person ->
                ApiReply.of(
                    layout.names(COLUMNS)
                        + layout.row(
                            person.user(), person.name(), person.group(), person.level(), "Y"),
                    PriceList.USER_DETAILS))
        .orElseGet(
            () ->
                ApiReply.line(
                    "ERROR: user_details USER NOT FOUND: " + user.user() + "|" + wanted,
                    PriceList.ERROR));
  }
}
