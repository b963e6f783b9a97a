package dev.andon.model;

import java.time.Instant;

/// Leads that a campaign will dial next.
///
/// @param leads leads in the hopper, ready to be dialed
/// @param asOf when the dialer was asked, by this machine's clock
public record Hopper(int leads, Instant asOf) {}
