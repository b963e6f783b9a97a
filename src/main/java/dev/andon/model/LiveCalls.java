package dev.andon.model;

import java.time.Instant;
import java.util.OptionalInt;

/// Calls on the dialer's lines at one moment.
///
/// @param waiting answered calls that wait for an agent
/// @param live all calls that ring, wait or talk; absent where only the waiting ones are known
/// @param asOf when the dialer was asked, by this machine's clock
public record LiveCalls(int waiting, OptionalInt live, Instant asOf) {}
