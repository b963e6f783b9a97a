package dev.andon.sim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// `call_status_stats`: calls of a day by campaign, hour and status.
///
/// Faithful down to its traps: ids are split at dashes, and a status that any requested campaign
/// calls human-answered counts as answered in all of them.
final class CallStatusStats implements ApiFunction {

  private final Floor floor;

  CallStatusStats(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    if (request.text("campaigns").isEmpty()) {
      return ApiReply.of(
          """
          ERROR: call_status_stats INVALID OR MISSING CAMPAIGNS - %s
          ERROR: Invalid Source: |%s|
          """
              .formatted(request.source(), request.source()),
          PriceList.ERROR);
    }
    List<String> campaigns = campaigns(request);
    List<String> inGroups = inGroups(request, campaigns);
    List<String> filter = request.dashed("statuses");
    Predicate<CallStatus> wanted = status -> filter.isEmpty() || filter.contains(status.name());
    Predicate<CallStatus> answered = answeredInAnyOf(campaigns);

    StringBuilder lines = new StringBuilder();
    for (String id : campaigns) {
      lines.append(
          line(
              request,
              id,
              floor.dialing(id).map(dialing -> dialing.campaign().log()),
              wanted,
              answered));
    }
    for (String id : inGroups) {
      lines.append(line(request, id, floor.inGroup(id).map(InGroup::log), wanted, answered));
    }
    return ApiReply.of(
        lines.toString(),
        campaigns.size() == 1
            ? PriceList.CALL_STATUS_STATS_OF_ONE
            : PriceList.CALL_STATUS_STATS_OF_SEVERAL);
  }

  private List<String> campaigns(ApiRequest request) {
    List<String> wanted =
        switch (request.text("campaigns")) {
          case "---ALL---", "ALLCAMPAIGNS" ->
              floor.campaigns().stream().map(dialing -> dialing.campaign().id()).toList();
          default -> request.dashed("campaigns");
        };
    return new ArrayList<>(new TreeSet<>(wanted));
  }

  private List<String> inGroups(ApiRequest request, List<String> campaigns) {
    if (!request.text("ingroups").isEmpty()) {
      return new ArrayList<>(new TreeSet<>(request.dashed("ingroups")));
    }
    TreeSet<String> taken = new TreeSet<>();
    for (String id : campaigns) {
      floor.dialing(id).ifPresent(dialing -> taken.addAll(dialing.campaign().plan().inGroups()));
    }
    return new ArrayList<>(taken);
  }

  private Predicate<CallStatus> answeredInAnyOf(List<String> campaigns) {
    Set<CallStatus> answered = EnumSet.noneOf(CallStatus.class);
    for (CallStatus status : CallStatus.values()) {
      boolean ofSome =
          campaigns.stream()
              .flatMap(id -> floor.dialing(id).stream())
              .anyMatch(dialing -> dialing.campaign().isAnswered(status));
      if (status.answeredEverywhere() || ofSome) {
        answered.add(status);
      }
    }
    return answered::contains;
  }

  private String line(
      ApiRequest request,
      String id,
      Optional<DayLog> log,
      Predicate<CallStatus> wanted,
      Predicate<CallStatus> answered) {
    DayCounts counts = log.map(known -> counts(request, known)).orElseGet(DayCounts::new);
    StringBuilder hours = new StringBuilder();
    for (int hour = 0; hour < DayCounts.HOURS; hour++) {
      hours.append(hour == 0 ? "" : ",").append(hour < 10 ? "0" : "").append(hour);
      hours.append('-').append(counts.inHour(hour, wanted));
    }
    String statuses =
        counts.statuses().stream()
            .filter(wanted)
            .map(status -> status.name() + "-" + counts.of(status))
            .collect(Collectors.joining(","));
    return "%s|%d|%d|%s|%s|\n"
        .formatted(id, counts.of(wanted), counts.of(wanted.and(answered)), hours, statuses);
  }

  /// A malformed date finds no calls; it is not an error.
  private DayCounts counts(ApiRequest request, DayLog log) {
    String first = request.text("query_date");
    if (first.isEmpty()) {
      return log.today();
    }
    String last = request.text("end_date").isEmpty() ? first : request.text("end_date");
    try {
      return log.between(LocalDate.parse(first).toEpochDay(), LocalDate.parse(last).toEpochDay());
    } catch (DateTimeException _) {
      return new DayCounts();
    }
  }
}
