package dev.andon.model;

/// Calls of one campaign on one whole day by the dialer's calendar.
///
/// @param campaign campaign id
/// @param calls all calls
/// @param answers calls answered by a person, its drops among them
/// @param drops DROP and XDROP
/// @param pdrops PDROP, which the dialer counts as answered but not as dropped
public record DayTotals(String campaign, int calls, int answers, int drops, int pdrops) {

  public DayTotals {
    if (calls < 0 || answers < 0 || drops < 0 || pdrops < 0) {
      throw new IllegalArgumentException("negative counts of " + campaign);
    }
  }
}
