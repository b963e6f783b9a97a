package dev.andon.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/// `agent_stats_export`: what each agent did, 20 columns, or 21 when grouped by campaign.
///
/// It repeats the faults of the stock code: the average talk time is the row before's talk time
/// divided by this row's calls, pause time is bare seconds in every format, and the first wrap-up
/// of the day counts twice unless grouped.
final class AgentStatsExport implements ApiFunction {

  private static final String COLUMNS =
      "user,full_name,user_group,calls,login_time,total_talk_time,avg_talk_time,avg_wait_time,"
          + "pct_of_queue,pause_time,sessions,avg_session,pauses,avg_pause_time,pause_pct,"
          + "pauses_per_session,wait_time,talk_time,dispo_time,dead_time";
  private static final String DATE_AND_TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

  private final Floor floor;

  AgentStatsExport(Floor floor) {
    this.floor = floor;
  }

  private record Worker(Person person, Campaign campaign) {}

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String start = request.text("datetime_start");
    String end = request.text("datetime_end");
    String asked = user.user() + "|" + request.word("agent_user") + "|" + start + "|" + end + "|";
    if (!start.matches(DATE_AND_TIME) || !end.matches(DATE_AND_TIME)) {
      return ApiReply.line(
          "ERROR: agent_stats_export INVALID SEARCH PARAMETERS: " + asked, PriceList.ERROR);
    }
    List<Worker> workers = workers(request, user, start, end);
    if (workers.isEmpty()) {
      return ApiReply.line(
          "ERROR: agent_stats_export NO RECORDS FOUND - " + asked, PriceList.agentStatsExport(0));
    }
    return ApiReply.of(rows(request, workers), PriceList.agentStatsExport(workers.size()));
  }

  /// Only today's records are kept; the span is compared by date.
  private List<Worker> workers(ApiRequest request, ApiUser user, String start, String end) {
    String today = floor.time().dateAndTime(floor.now()).substring(0, 10);
    if (today.compareTo(start.substring(0, 10)) < 0 || today.compareTo(end.substring(0, 10)) > 0) {
      return List.of();
    }
    String agent = request.word("agent_user");
    List<String> campaigns = request.dashed("campaign_id");
    List<Person> people = floor.people().all();
    return IntStream.range(0, people.size())
        .mapToObj(index -> new Worker(people.get(index), floor.campaignOfSeat(index)))
        .filter(worker -> !worker.person().day().isEmpty())
        .filter(worker -> agent.isEmpty() || agent.equals(worker.person().user()))
        .filter(worker -> campaigns.isEmpty() || campaigns.contains(worker.campaign().id()))
        .filter(worker -> user.sees(worker.person()))
        .toList();
  }

  private String rows(ApiRequest request, List<Worker> workers) {
    Layout layout = Layout.of(request);
    boolean grouped = request.text("group_by_campaign").equals("YES");
    String format = request.text("time_format").isEmpty() ? "HF" : request.text("time_format");
    List<Worker> ordered =
        grouped
            ? workers.stream()
                .sorted((one, other) -> one.campaign().id().compareTo(other.campaign().id()))
                .toList()
            : workers;
    int allCalls = workers.stream().mapToInt(worker -> worker.person().day().calls()).sum();
    StringBuilder rows =
        new StringBuilder(layout.names(grouped ? "campaign_id," + COLUMNS : COLUMNS));
    String talkOfRowBefore = "0";
    for (Worker worker : ordered) {
      if (grouped) {
        rows.append(worker.campaign().id()).append(layout.separator());
      }
      AgentDay day = worker.person().day();
      rows.append(row(layout, worker.person(), allCalls, talkOfRowBefore, format, grouped));
      talkOfRowBefore = time(day.talk() - day.dead(), format);
    }
    return rows.toString();
  }

  private static String row(
      Layout layout,
      Person person,
      int allCalls,
      String talkOfRowBefore,
      String format,
      boolean grouped) {
    AgentDay day = person.day();
    int calls = day.calls();
    long wrapUp = day.wrapUp() + (grouped ? 0 : day.firstWrapUp());
    long loggedIn = day.pause() + day.waiting() + day.talk() + wrapUp;
    int pauses = day.pauses();
    return layout.row(
        person.user(),
        person.name(),
        person.group(),
        calls,
        time(loggedIn, format),
        time(day.talk() - day.dead(), format),
        time(ratio(leadingNumber(talkOfRowBefore), calls), format),
        time(ratio(day.waiting(), calls), format),
        percent(calls, allCalls),
        day.pause(),
        1,
        time(loggedIn, format),
        pauses,
        time(ratio(day.pause(), pauses), format),
        percent(day.pause(), loggedIn),
        pauses,
        time(day.waiting(), format),
        time(day.talk(), format),
        time(wrapUp, format),
        time(day.dead(), format));
  }

  private static long ratio(long sum, int count) {
    return count == 0 ? 0 : Math.round(sum / (double) count);
  }

  /// What the stock's arithmetic makes of a time that is already text.
  private static long leadingNumber(String text) {
    int colon = text.indexOf(':');
    return Long.parseLong(colon < 0 ? text : text.substring(0, colon));
  }

  private static String percent(long part, long whole) {
    if (whole == 0) {
      return "0%";
    }
    return BigDecimal.valueOf(100.0 * part / whole)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  private static String time(long seconds, String format) {
    long hours = seconds / 3_600;
    String minutesAndSeconds = "%d:%02d".formatted(seconds / 60, seconds % 60);
    String withHours = "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60);
    return switch (format) {
      case "S" -> Long.toString(seconds);
      case "M" -> minutesAndSeconds;
      case "H" -> hours == 0 ? minutesAndSeconds : withHours;
      default -> withHours;
    };
  }
}
