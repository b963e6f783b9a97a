package dev.andon.alert;

import java.util.Set;

/// Which campaigns and in-groups a rule looks at, by id; agents by the campaign that they are in.
///
/// @param only these, or all where it is empty
/// @param except and not these
public record Scope(Set<String> only, Set<String> except) {

  /// All of them.
  public static final Scope ALL = new Scope(Set.of(), Set.of());

  public Scope {
    only = Set.copyOf(only);
    except = Set.copyOf(except);
  }

  boolean includes(String id) {
    return (only.isEmpty() || only.contains(id)) && !except.contains(id);
  }
}
