package dev.andon.ui.floor;

import dev.andon.action.CampaignCommand;
import java.time.Instant;

/// One command that a person gave, with what is known of it.
///
/// @param number counts up from 1 within one run of the program
/// @param at when the button was pressed
/// @param who who pressed it
/// @param name name of the campaign
/// @param state asking, or what was known at the end
public record ActionEntry(
    long number,
    Instant at,
    String who,
    CampaignCommand command,
    String name,
    CommandState state) {}
