package dev.andon.sim;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Makes up a day before the simulation began: always the same one for the same seed.
final class PastDay {

  /// Further back nothing is known.
  static final int DAYS_BACK = 90;

  private static final int OPENS = 8;
  private static final int CLOSES = 21;
  private static final double ANSWERS_PER_AGENT_AND_HOUR = 13;

  private final Dice dice;
  private final double busy;

  private PastDay(long seed, String id, long day) {
    dice = new Dice(seed * 31 + id.hashCode() * 1_000_003L + day);
    DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
    busy =
        switch (weekday) {
          case SUNDAY -> 0;
          case SATURDAY -> 0.4;
          default -> 0.8 + 0.4 * dice.fraction();
        };
  }

  /// @param agents agents of the campaign at mid-shift
  static DayCounts ofCampaign(long seed, CampaignPlan plan, int agents, long day) {
    DayCounts counts = new DayCounts();
    if (plan.pacing().answerChance() == 0) {
      return counts;
    }
    PastDay past = new PastDay(seed, plan.id(), day);
    double rate =
        Math.max(0, plan.pacing().drops().at(15 * DialerTime.HOUR) - 0.5 + past.dice.fraction());
    double perHour =
        plan.pacing().secondsBetweenBursts() > 0
            ? 3
            : agents * ANSWERS_PER_AGENT_AND_HOUR * past.busy;
    double dropPart = plan.takesInbound() || plan.isManual() ? 0 : rate / 100;
    for (int hour = OPENS; hour < CLOSES; hour++) {
      double answered = perHour * (hour == 12 ? 0.7 : 1) * (0.85 + 0.3 * past.dice.fraction());
      past.fill(counts, plan, hour, past.busy == 0 ? 0 : answered, dropPart);
    }
    return counts;
  }

  private void fill(
      DayCounts counts, CampaignPlan plan, int hour, double answered, double dropPart) {
    boolean quotes = plan.quotes() != Quotes.UNKNOWN;
    add(counts, CallStatus.DROP, hour, answered * dropPart * 0.8);
    add(counts, CallStatus.XDROP, hour, answered * dropPart * 0.2);
    add(counts, CallStatus.SALE, hour, answered * 0.14);
    add(counts, CallStatus.QUOTE, hour, quotes ? answered * 0.13 : 0);
    add(counts, CallStatus.CALLBK, hour, answered * 0.18);
    add(counts, CallStatus.DNC, hour, answered * 0.04);
    add(counts, CallStatus.NI, hour, answered * (quotes ? 0.49 : 0.62));
    add(counts, CallStatus.N, hour, answered * 0.09);
    double unanswered =
        answered * (1 - plan.pacing().answerChance()) / plan.pacing().answerChance();
    add(counts, CallStatus.NA, hour, unanswered * 0.57);
    add(counts, CallStatus.A, hour, unanswered * 0.2);
    add(counts, CallStatus.AA, hour, unanswered * 0.07);
    add(counts, CallStatus.B, hour, unanswered * 0.1);
    add(counts, CallStatus.DC, hour, unanswered * 0.06);
  }

  static DayCounts ofInGroup(long seed, String id, double callsPerHour, long day) {
    DayCounts counts = new DayCounts();
    PastDay past = new PastDay(seed, id, day);
    for (int hour = OPENS; hour < CLOSES; hour++) {
      double calls = callsPerHour * past.busy * (0.85 + 0.3 * past.dice.fraction());
      past.add(counts, CallStatus.DROP, hour, calls * 0.05);
      past.add(counts, CallStatus.SALE, hour, calls * 0.13);
      past.add(counts, CallStatus.CALLBK, hour, calls * 0.2);
      past.add(counts, CallStatus.NI, hour, calls * 0.52);
      past.add(counts, CallStatus.N, hour, calls * 0.1);
      past.add(counts, CallStatus.AFTHRS, hour, hour == OPENS ? calls * 0.05 : 0);
    }
    return counts;
  }

  private void add(DayCounts counts, CallStatus status, int hour, double calls) {
    counts.add(status, hour, dice.arrivals(calls));
  }
}
