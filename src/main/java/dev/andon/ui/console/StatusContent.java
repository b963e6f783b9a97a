package dev.andon.ui.console;

/// What stands around every page.
///
/// @param age "LIVE · 12 s ago"
/// @param clock the dialer's time
/// @param dialer its address
/// @param poll what the last poll took
/// @param next when the dialer is asked again
/// @param limit by what the floor is judged
public record StatusContent(
    String age, String clock, String dialer, String poll, String next, String limit) {}
