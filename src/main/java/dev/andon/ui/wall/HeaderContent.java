package dev.andon.ui.wall;

import dev.andon.ui.floor.Freshness;
import java.util.List;

/// What stands at the top of the wall.
///
/// @param totals calls today; the first that fits is shown
/// @param elsewhere what another page holds, "5 agents over limit"; may be empty
/// @param page number of the shown page, from 0
/// @param pages how many pages there are
/// @param held that a person keeps this page, "page held"; else empty
/// @param age "LIVE · 12 s ago"
/// @param clock the dialer's time
public record HeaderContent(
    String title,
    List<String> totals,
    String elsewhere,
    int page,
    int pages,
    String held,
    Freshness freshness,
    String age,
    String clock) {

  public HeaderContent {
    totals = List.copyOf(totals);
  }
}
