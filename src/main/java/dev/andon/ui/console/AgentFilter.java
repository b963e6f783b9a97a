package dev.andon.ui.console;

import dev.andon.model.AgentState;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which agents a person wants to see. Pure.
///
/// @param text each of its words must be in user, name, campaign or pause code
/// @param state empty for all
/// @param campaign id; empty for all
/// @param userGroup empty for all
/// @param over those over a limit only
record AgentFilter(
    String text,
    Optional<AgentState.Group> state,
    Optional<String> campaign,
    Optional<String> userGroup,
    boolean over) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  static final AgentFilter ALL =
      new AgentFilter("", Optional.empty(), Optional.empty(), Optional.empty(), false);

  boolean lets(AgentRow row) {
    return (!over || row.isOver())
        && state.map(wanted -> wanted == row.group()).orElse(true)
        && campaign.map(wanted -> wanted.equals(row.agent().campaign())).orElse(true)
        && userGroup.map(wanted -> wanted.equals(row.userGroup())).orElse(true)
        && holdsText(row);
  }

  private boolean holdsText(AgentRow row) {
    if (text.isBlank()) {
      return true;
    }
    return BLANKS.splitAsStream(folded(text).strip()).allMatch(row.found()::contains);
  }

  /// Without capitals and accents, so that "zoe" finds Zoë.
  static String folded(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
