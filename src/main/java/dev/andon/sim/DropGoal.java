package dev.andon.sim;

/// The drop rate that a campaign's pacing aims at, over the whole day so far.
///
/// @param percent at the day's first hour, in percent of the answered calls
/// @param perHour what is added for each later hour, in percentage points
/// @param hours after so many hours the drift ends
record DropGoal(double percent, double perHour, double hours) {

  static DropGoal steady(double percent) {
    return new DropGoal(percent, 0, 0);
  }

  double at(int secondOfDay) {
    int sinceFirstHour =
        Math.floorMod(secondOfDay - DialerTime.FIRST_HOUR * DialerTime.HOUR, DialerTime.DAY);
    double passed = sinceFirstHour / (double) DialerTime.HOUR;
    return percent + perHour * Math.min(passed, hours);
  }
}
