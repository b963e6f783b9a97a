package dev.andon.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Which shift to sum up, by the dialer's clock.
///
/// @param dialer the dialer's address
/// @param date its first day; absent for today
/// @param from absent for midnight
/// @param to absent for the next midnight; at or before `from` it is of the next day
public record ShiftRequest(
    String dialer, Optional<LocalDate> date, Optional<LocalTime> from, Optional<LocalTime> to) {}
