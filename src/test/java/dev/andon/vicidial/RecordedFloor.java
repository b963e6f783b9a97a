package dev.andon.vicidial;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The recorded floor: 30 agents, 7 campaigns and 3 in-groups, at 16:03:26 by the dialer's clock.
public final class RecordedFloor {

  private static final String LIVE_HEADER =
      Recorded.of("in_group_status/one").asTab('|', 0).text().lines().findFirst().orElseThrow();

  /// Live and waiting calls. Recorded are SALESUS, SUPPORT and the sum of the in-groups.
  private static final Map<String, List<Integer>> LIVE =
      Map.of("SALESUS", List.of(5, 1), "SUPPORT", List.of(5, 2), "SALESLINE", List.of(1, 1));

  private RecordedFloor() {}

  /// A dialer that shows it and knows every function that a wallboard asks.
  public static RecordedDialer dialer() throws IOException {
    return new RecordedDialer()
        .answer("version", Recorded.of("version/anon"))
        .answer("user_details", Recorded.of("user_details/one").asTab('|', 1))
        .answer("campaigns_list", Recorded.of("campaigns_list/header_tab"))
        .answer("logged_in_agents", (request, _) -> agents(request))
        .answer("call_status_stats", (request, _) -> stats(request.field("campaigns")))
        .answer("in_group_status", (request, _) -> live(request.field("in_groups"), LIVE))
        .answer("agent_stats_export", Recorded.of("agent_stats_export/seconds"))
        .answer("hopper_list", (request, _) -> hopper(request.field("campaign_id")))
        .answer("update_campaign", Recorded.of("update_campaign/active_N"));
  }

  /// What the server says of itself at another time.
  public static Recorded version(Instant at) {
    return Recorded.text(
        "VERSION: 2.14-202|BUILD: 250720-1841|EPOCH: %d|DST: 0|TZ: 8.00|TZNOW: 8.00|\n"
            .formatted(at.getEpochSecond()));
  }

  /// With sub-status from the recording by bars, of which the table by tabs is made.
  public static Recorded agents(RecordedDialer.Request request) {
    return request.field("show_sub_status").equals("YES")
        ? Recorded.of("logged_in_agents/sub_status_pipe").asTab('|', 7)
        : Recorded.of("logged_in_agents/tab_header");
  }

  /// Of all, or of one campaign and the in-groups that it may take. Recorded alone are SALESUS and
  /// SURVEY; the others count the same alone as together.
  public static Recorded stats(String campaigns) {
    return switch (campaigns) {
      case "---ALL---" -> Recorded.of("call_status_stats/all");
      case "SALESUS" -> Recorded.of("call_status_stats/one");
      case "SURVEY" -> Recorded.of("call_status_stats/survey_alone");
      default ->
          Recorded.text(
              Recorded.of("call_status_stats/all")
                      .text()
                      .lines()
                      .filter(line -> line.startsWith(campaigns + "|"))
                      .findFirst()
                      .orElse(campaigns + "|0|0|||")
                  + "\n");
    };
  }

  /// The sum of these ids' calls, in the form of the recordings.
  ///
  /// @param known live and waiting calls by id; 0 for any other
  public static Recorded live(String ids, Map<String, List<Integer>> known) {
    List<List<Integer>> figures =
        Arrays.stream(ids.split("\\|", -1))
            .map(id -> known.getOrDefault(id, List.of(0, 0)))
            .toList();
    return Recorded.text(
        "%s\n%s\t%d\t%d\t30\t16\t7\t5\t2\t0\n"
            .formatted(
                LIVE_HEADER,
                ids.replace('|', ' '),
                figures.stream().mapToInt(List::getFirst).sum(),
                figures.stream().mapToInt(List::getLast).sum()));
  }

  private static Recorded hopper(String campaign) {
    return campaign.equals("SALESUS")
        ? Recorded.of("hopper_list/csv").asTab(',', 13)
        : Recorded.of("hopper_list/empty");
  }
}
