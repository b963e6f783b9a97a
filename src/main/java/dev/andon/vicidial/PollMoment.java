package dev.andon.vicidial;

/// Which poll of a connection this is.
///
/// @param first whether everything is to be asked
/// @param began when it began, in nanoseconds of the running time
record PollMoment(boolean first, long began) {}
