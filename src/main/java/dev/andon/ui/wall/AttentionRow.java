package dev.andon.ui.wall;

import dev.andon.model.AgentState;

/// One agent that is over a limit.
///
/// @param group which shape stands at the left
/// @param name in the wall's style of names
/// @param campaign name of the campaign
/// @param words the state in words, "paused, BREAK"
/// @param limit the limit that is passed, "limit 15:00"
/// @param time time in the state
public record AttentionRow(
    AgentState.Group group,
    String name,
    String campaign,
    String words,
    String limit,
    String time) {}
