package dev.andon.ui.floor;

import dev.andon.alert.Acknowledgement;
import dev.andon.alert.AlertKey;
import dev.andon.alert.DataState;
import dev.andon.alert.Inhibition;
import dev.andon.alert.Measure;
import dev.andon.alert.Metric;
import dev.andon.alert.Offer;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.alert.Shelving;
import dev.andon.alert.Subject;
import dev.andon.compliance.DropLimit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One open alert with all that a screen can say of it.
///
/// @param subject what people call what it is about; empty for the whole floor
/// @param severity how bad it is now; the worst that it was while its figure is clear
/// @param highest the worst that it was
/// @param clear its figure is well again, and it only waits to be closed
/// @param since when it was raised, or was clear
/// @param unacknowledged nobody has seen how bad it is
/// @param inhibition why it is not told on its own
/// @param data whether it is known how it stands
/// @param raises how often it was raised in the last hour, where that is too often to be heard
/// @param drillBy who fired it to see what it looks like; empty where that is not known
/// @param limit drop limit of the campaign that it is about
/// @param offer what it offers to do now
/// @param members alerts of single campaigns that this one of the floor lists
public record OpenAlert(
    AlertKey key,
    String subject,
    Rule rule,
    Severity severity,
    Severity highest,
    boolean clear,
    Instant since,
    Optional<Measure> measure,
    Optional<Acknowledgement> acknowledgement,
    boolean unacknowledged,
    boolean escalated,
    Optional<Shelving> shelving,
    Optional<Inhibition> inhibition,
    DataState data,
    int raises,
    String drillBy,
    DropLimit limit,
    Optional<Offer> offer,
    List<OpenAlert> members) {

  public OpenAlert {
    members = List.copyOf(members);
  }

  /// Whether it is told on its own: a lost feed or a worse alert of the same trouble speaks for
  /// those that are not.
  public boolean isTold() {
    return inhibition.isEmpty();
  }

  /// Whether it is an exercise.
  public boolean isDrill() {
    return key.drill();
  }

  /// What its rule looks at.
  public Metric metric() {
    return rule.metric();
  }

  /// Id of the campaign that it is about.
  public Optional<String> campaign() {
    return key.subject().kind() == Subject.Kind.CAMPAIGN
        ? Optional.of(key.subject().id())
        : Optional.empty();
  }
}
