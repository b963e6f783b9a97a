package dev.andon.compliance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/// Ofcom's arithmetic: a dialer that detects answering machines takes some of them for people and
/// drops them. Of the drops, the share is taken away that machines have among the calls that agents
/// took.
///
/// D = D0 - D0 * Ag / (Ag + Lv); rate = D / (D + Lv).
///
/// @param machines Ag: answering machines that agents met and disposed of as such
/// @param live Lv: live calls that agents took
/// @param drops D0: all drops
public record MachineCorrection(int machines, int live, int drops) {

  public MachineCorrection {
    if (machines < 0 || live < 0 || drops < 0) {
      throw new IllegalArgumentException(
          "negative counts: %d, %d, %d".formatted(machines, live, drops));
    }
  }

  /// D: the drops that were people, not rounded; all of them while agents took no call.
  public double correctedDrops() {
    return exactDrops().doubleValue();
  }

  /// D/(D + Lv) as a fraction; absent while there is neither a drop nor a live call.
  public OptionalDouble rate() {
    BigDecimal people = exactDrops();
    BigDecimal all = people.add(BigDecimal.valueOf(live));
    return all.signum() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(people.divide(all, MathContext.DECIMAL64).doubleValue());
  }

  private BigDecimal exactDrops() {
    BigDecimal all = BigDecimal.valueOf(drops);
    long taken = (long) machines + live;
    return taken == 0
        ? all
        : all.multiply(BigDecimal.valueOf(live))
            .divide(BigDecimal.valueOf(taken), MathContext.DECIMAL64);
  }

  /// The inputs beside the result.
  public Derivation derivation() {
    return new Derivation(
        "D = D0 - D0*Ag/(Ag + Lv); R = D/(D + Lv)",
        "D = %1$d - %1$d*%2$d/(%2$d + %3$d)".formatted(drops, machines, live),
        rate().isPresent() ? Derivation.percent(rate().getAsDouble()) : Derivation.NONE);
  }
}
