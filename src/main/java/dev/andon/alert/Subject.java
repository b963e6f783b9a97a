package dev.andon.alert;

import dev.andon.model.Agent;

/// What an alert is about.
///
/// @param id of a campaign, in-group or server; user and session of an agent; empty for the floor
public record Subject(Kind kind, String id) implements Comparable<Subject> {

  /// Sorts of subjects.
  public enum Kind {
    FLOOR,
    SERVER,
    CAMPAIGN,
    IN_GROUP,
    AGENT
  }

  /// The whole floor: the alert that lists campaigns with the same trouble.
  public static final Subject FLOOR = new Subject(Kind.FLOOR, "");

  /// A campaign.
  public static Subject campaign(String id) {
    return new Subject(Kind.CAMPAIGN, id);
  }

  /// An in-group.
  public static Subject inGroup(String id) {
    return new Subject(Kind.IN_GROUP, id);
  }

  /// A dialer, by its address.
  public static Subject server(String url) {
    return new Subject(Kind.SERVER, url);
  }

  /// An agent; one user may be logged in twice.
  public static Subject agent(Agent.Key key) {
    return new Subject(
        Kind.AGENT, key.session().isEmpty() ? key.user() : key.user() + "@" + key.session());
  }

  @Override
  public int compareTo(Subject other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }
}
