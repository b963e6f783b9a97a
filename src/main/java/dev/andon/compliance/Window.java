package dev.andon.compliance;

/// Over which time drops and answers are counted.
public enum Window {
  /// The last 60 minutes.
  LAST_HOUR,
  /// Midnight to midnight by the dialer's clock.
  DAY,
  /// Today and the 29 days before.
  THIRTY_DAYS,
  /// The calendar month so far.
  MONTH;

  /// Whether the counts are all there is to judge. A day and an hour are samples of how a campaign
  /// runs; 30 days and a month are what is judged.
  public boolean isTotal() {
    return switch (this) {
      case LAST_HOUR, DAY -> false;
      case THIRTY_DAYS, MONTH -> true;
    };
  }
}
