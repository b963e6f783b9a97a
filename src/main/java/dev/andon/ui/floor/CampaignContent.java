package dev.andon.ui.floor;

import dev.andon.ui.common.Wording;
import java.util.List;

/// All that stands on a campaign's tile.
///
/// @param state the word, and with it shape and surface
/// @param figure the big number
/// @param asides what stands at its right, the counts: the first that fits is shown
/// @param sentences what it means; the first that fits is shown
/// @param waitingHigh more calls wait than agents are ready
/// @param changed the big number differs from that of the poll before
public record CampaignContent(
    String name,
    CampaignState state,
    Figure figure,
    List<Aside> asides,
    List<String> sentences,
    Wording ready,
    Wording inCall,
    Wording paused,
    Wording waiting,
    boolean waitingHigh,
    boolean changed) {

  /// The big number: "2.7 %", "1 of 31" or a dash.
  ///
  /// @param joint percent sign or "of", smaller; may be empty
  /// @param second the number after "of"; may be empty
  public record Figure(String number, String joint, String second) {}

  /// Right of the big number, on one line or on two.
  ///
  /// @param upper empty where one line is enough
  public record Aside(String upper, String lower) {}

  public CampaignContent {
    asides = List.copyOf(asides);
    sentences = List.copyOf(sentences);
  }
}
