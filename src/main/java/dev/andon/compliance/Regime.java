package dev.andon.compliance;

import java.time.Duration;

/// A set of rules by which a drop rate is reckoned. The customer chooses which one holds for which
/// campaign; Andon computes and gives no legal advice.
///
/// @param name what people call it
/// @param source where it is written
/// @param limit the most that may be dropped
/// @param window the time that it counts over
/// @param unit what it counts for
/// @param machines whether drops are lowered by the share of answering machines that agents met
/// @param within a call that finds no agent this long after the greeting is a drop
public record Regime(
    String name,
    String source,
    DropLimit limit,
    Window window,
    Unit unit,
    boolean machines,
    Duration within) {

  /// What a rate is reckoned for.
  public enum Unit {
    CAMPAIGN,
    /// All campaigns of the company that calls, together.
    TELEMARKETER
  }

  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  /// United States.
  public static final Regime US =
      new Regime(
          "US",
          "47 CFR 64.1200(a)(7), 16 CFR 310.4(b)(4)",
          DropLimit.ofPercent(3),
          Window.THIRTY_DAYS,
          Unit.CAMPAIGN,
          false,
          TWO_SECONDS);

  /// United Kingdom: the formal allowance ended on 1 March 2017, the limit is kept as practice.
  public static final Regime UK =
      new Regime(
          "UK",
          "Ofcom, practice",
          DropLimit.ofPercent(3),
          Window.DAY,
          Unit.CAMPAIGN,
          true,
          TWO_SECONDS);

  /// Canada.
  public static final Regime CANADA =
      new Regime(
          "Canada",
          "CRTC",
          DropLimit.ofPercent(5),
          Window.MONTH,
          Unit.TELEMARKETER,
          false,
          TWO_SECONDS);

  public Regime {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a regime without a name");
    }
  }

  /// The same with the customer's own limit.
  public Regime withLimit(DropLimit own) {
    return new Regime(name, source, own, window, unit, machines, within);
  }
}
