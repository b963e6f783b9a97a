package dev.andon.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `update_campaign`: pause, resume and a few settings; all checks come before any change.
final class UpdateCampaign implements ApiFunction {

  private static final double HIGHEST_LEVEL = 4;
  private static final Set<String> METHODS =
      Set.of(
          "MANUAL", "RATIO", "INBOUND_MAN", "ADAPT_AVERAGE", "ADAPT_HARD_LIMIT", "ADAPT_TAPERED");

  private final Floor floor;

  UpdateCampaign(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String id = request.word("campaign_id");
    if (id.length() < 2) {
      return error("YOU MUST USE ALL REQUIRED FIELDS: |" + user.user() + "|" + id + "||");
    }
    Optional<Campaign> found = floor.dialing(id).map(Dialing::campaign).filter(user::sees);
    if (found.isEmpty()) {
      return error("CAMPAIGN DOES NOT EXIST: |" + user.user() + "|" + id);
    }
    Campaign campaign = found.get();
    List<Runnable> changes = new ArrayList<>();
    Optional<String> refusal =
        active(request, campaign, changes)
            .or(() -> dialLevel(request, campaign, changes))
            .or(() -> maximumLevel(request, campaign, changes))
            .or(() -> dialMethod(request, campaign, changes))
            .or(() -> hopperLevel(request, changes))
            .or(() -> dialTimeout(request, campaign, changes))
            .or(() -> name(request, campaign, changes));
    if (refusal.isPresent()) {
      String value = refusal.get();
      int split = value.lastIndexOf('|');
      return error(
          value.substring(0, split)
              + ", THIS IS AN OPTIONAL FIELD: |"
              + user.user()
              + value.substring(split));
    }
    // Lists of statuses are taken and believed: no lead of this floor has one.
    if (!request.text("dial_status_add").isEmpty()
        || !request.text("dial_status_remove").isEmpty()) {
      changes.add(() -> {});
    }
    changes.forEach(Runnable::run);
    String body =
        changes.isEmpty()
            ? "NOTICE: update_campaign NO UPDATES DEFINED: |%s|\n".formatted(user.user())
            : "SUCCESS: update_campaign CAMPAIGN HAS BEEN UPDATED - %s|%s\n"
                .formatted(user.user(), id);
    if (request.capitals("reset_hopper").equals("Y")) {
      campaign.emptyHopper();
      body += "NOTICE: update_campaign HOPPER HAS BEEN RESET - %s|%s|\n".formatted(user.user(), id);
    }
    return ApiReply.of(body, PriceList.UPDATE_CAMPAIGN);
  }

  private static ApiReply error(String reason) {
    return ApiReply.line("ERROR: update_campaign " + reason, PriceList.ERROR);
  }

  /// A small letter is filtered away, so that `n` changes nothing and says so only in a notice.
  private static Optional<String> active(
      ApiRequest request, Campaign campaign, List<Runnable> changes) {
    String value = request.capitals("active");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.equals("Y") && !value.equals("N")) {
      return Optional.of("ACTIVE MUST BE Y OR N|" + value);
    }
    changes.add(() -> campaign.setActive(value.equals("Y")));
    return Optional.empty();
  }

  private static Optional<String> dialLevel(
      ApiRequest request, Campaign campaign, List<Runnable> changes) {
    String value = digits(request, "auto_dial_level");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!isNumberUpTo(value, HIGHEST_LEVEL)) {
      // One thousandth too much is the stock's own way to print its limit.
      return Optional.of("AUTO DIAL LEVEL MUST BE FROM 0 TO 4.001|" + value);
    }
    changes.add(() -> campaign.typeDialLevel(value));
    return Optional.empty();
  }

  private static Optional<String> maximumLevel(
      ApiRequest request, Campaign campaign, List<Runnable> changes) {
    String value = digits(request, "adaptive_maximum_level");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!isNumberUpTo(value, HIGHEST_LEVEL)) {
      return Optional.of("ADAPTIVE MAXIMUM LEVEL MUST BE FROM 1 TO 4.001|" + value);
    }
    changes.add(() -> campaign.setMaximumLevel(Double.parseDouble(value)));
    return Optional.empty();
  }

  private static Optional<String> dialMethod(
      ApiRequest request, Campaign campaign, List<Runnable> changes) {
    String value = request.word("dial_method");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!METHODS.contains(value)) {
      return Optional.of("DIAL METHOD MUST BE A VALID DIAL METHOD|" + value);
    }
    changes.add(() -> campaign.setDialMethod(value));
    return Optional.empty();
  }

  private static Optional<String> hopperLevel(ApiRequest request, List<Runnable> changes) {
    String value = digits(request, "hopper_level");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!isNumberUpTo(value, 5_000)) {
      return Optional.of("HOPPER LEVEL MUST BE FROM 1 TO 2000|" + value);
    }
    changes.add(() -> {});
    return Optional.empty();
  }

  private static Optional<String> dialTimeout(
      ApiRequest request, Campaign campaign, List<Runnable> changes) {
    String value = digits(request, "dial_timeout");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!isNumberUpTo(value, 120)) {
      return Optional.of("DIAL TIMEOUT MUST BE FROM 1 TO 120|" + value);
    }
    changes.add(() -> campaign.setDialTimeout((int) Double.parseDouble(value)));
    return Optional.empty();
  }

  private static Optional<String> name(
      ApiRequest request, Campaign campaign, List<Runnable> changes) {
    String value = request.text("campaign_name");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.length() < 6 || value.length() > 40) {
      return Optional.of("CAMPAIGN NAME MUST BE FROM 6 TO 40 CHARACTERS|" + value);
    }
    changes.add(() -> campaign.rename(value));
    return Optional.empty();
  }

  private static String digits(ApiRequest request, String name) {
    return request.text(name).replaceAll("[^.0-9]", "");
  }

  private static boolean isNumberUpTo(String value, double highest) {
    return value.matches("\\d+(\\.\\d+)?|\\.\\d+") && Double.parseDouble(value) <= highest;
  }
}
