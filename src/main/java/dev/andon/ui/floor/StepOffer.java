package dev.andon.ui.floor;

import dev.andon.action.Step;
import dev.andon.action.TakeBack;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A graded step that could be taken now: what its button says, what it will do, or why it cannot
/// be taken. Pure.
///
/// @param step absent where the dialer's settings are not known
/// @param label "Level 3.5 → 3.0"
/// @param does what it will do, before anybody does it
/// @param whyNot why it cannot be taken now; empty where it can
public record StepOffer(Optional<Step> step, String label, String does, Optional<String> whyNot) {

  private static final double LOWEST = 1;

  /// From here on a half is not felt.
  private static final double HIGH = 10;

  private static final List<String> METHODS =
      List.of("RATIO", "ADAPT_HARD_LIMIT", "ADAPT_AVERAGE", "ADAPT_TAPERED", "MANUAL");

  /// The next level below this one: halves, from 10 on whole ones.
  static OptionalDouble below(double level) {
    double step = level > HIGH ? 1 : 0.5;
    double next = Math.max(LOWEST, Math.ceil(level / step - 1.001) * step);
    return next < level - 0.001 ? OptionalDouble.of(next) : OptionalDouble.empty();
  }

  private static StepOffer not(String label, String why) {
    return new StepOffer(
        Optional.empty(), label, Messages.text(why), Optional.of(Messages.text(why)));
  }

  private StepOffer unless(Optional<String> blocked) {
    return whyNot.isPresent() ? this : new StepOffer(step, label, does, blocked);
  }

  /// One level less: of the dial level, or under an adaptive method of its maximum.
  ///
  /// @param blocked why nothing can be sent now
  static StepOffer lower(DialSettings now, Optional<String> blocked) {
    String label = Messages.text("step.lower");
    if (now.dialMethod().isEmpty() || now.dialLevel().isEmpty()) {
      return not(label, "step.why.unknown");
    }
    if (isByHand(now)) {
      return not(label, "step.why.by-hand");
    }
    double level = now.dialLevel().getAsDouble();
    OptionalDouble next = below(level);
    if (next.isEmpty()) {
      return not(label, "step.why.lowest");
    }
    String from = StepWords.level(level);
    String to = StepWords.level(next.getAsDouble());
    return (now.isAdaptive()
            ? new StepOffer(
                Optional.of(new Step.MaximumLevel(next.getAsDouble())),
                Messages.text("step.maximum", to),
                Messages.text("step.maximum.does", to, from),
                Optional.empty())
            : new StepOffer(
                Optional.of(new Step.DialLevel(next.getAsDouble())),
                Messages.text("step.level", from, to),
                Messages.text("step.level.does", from, to),
                Optional.empty()))
        .unless(blocked);
  }

  private static boolean isByHand(DialSettings now) {
    return now.dialMethod()
        .filter(it -> it.equals("MANUAL") || it.equals("INBOUND_MAN"))
        .isPresent();
  }

  /// The other methods it can be switched to.
  ///
  /// @param blocked why nothing can be sent now
  static List<StepOffer> methods(DialSettings now, Optional<String> blocked) {
    List<StepOffer> offers = new ArrayList<>();
    for (String method : METHODS) {
      if (now.dialMethod().isEmpty() || now.dialMethod().get().equals(method)) {
        continue;
      }
      // RATIO would take over what the dialer had chosen last.
      OptionalDouble level = method.equals("RATIO") ? now.dialLevel() : OptionalDouble.empty();
      offers.add(
          new StepOffer(
                  Optional.of(new Step.Method(method, level)),
                  named(method, level),
                  Messages.text(
                      method.equals("MANUAL")
                          ? "step.method.by-hand"
                          : DialSettings.isAdaptive(method)
                              ? "step.method.adaptive"
                              : "step.method.fixed",
                      named(now.dialMethod().get(), now.dialLevel()),
                      named(method, level)),
                  Optional.empty())
              .unless(blocked));
    }
    return offers;
  }

  /// Why the method cannot be switched; empty where it can.
  static Optional<String> whyNoMethod(DialSettings now, Optional<String> blocked) {
    return now.dialMethod().isEmpty()
        ? Optional.of(Messages.text("step.why.unknown"))
        : now.dialMethod().get().startsWith("SHARED")
            ? Optional.of(Messages.text("step.why.shared"))
            : blocked;
  }

  private static String named(String method, OptionalDouble level) {
    return level.isPresent() ? method + " " + StepWords.level(level.getAsDouble()) : method;
  }

  /// Back to what was there before the first step.
  ///
  /// @param blocked why nothing can be sent now
  static StepOffer restore(TakeBack back, boolean paused, Optional<String> blocked) {
    String label = Messages.text("step.restore");
    if (!back.isSomething()) {
      return not(label, "step.why.nothing");
    }
    if (paused) {
      return not(label, "step.why.paused");
    }
    String to = target(back.change());
    return new StepOffer(
            Optional.of(new Step.Restore()),
            Messages.text("step.restore.to", to),
            Messages.text("step.restore.does", to),
            Optional.empty())
        .unless(blocked);
  }

  private static String target(DialChange change) {
    String level =
        change.dialLevel().isPresent() ? StepWords.level(change.dialLevel().getAsDouble()) : "";
    String dialing =
        change.dialMethod().isEmpty() && !level.isEmpty()
            ? Messages.text("step.restore.level", level)
            : (change.dialMethod().orElse("") + " " + level).strip();
    return Stream.of(
            dialing,
            change.active().map(on -> Messages.text(on ? "step.active" : "step.paused")).orElse(""))
        .filter(words -> !words.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }
}
