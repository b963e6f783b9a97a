package dev.andon.ui.floor;

import dev.andon.model.Agent;
import dev.andon.ui.common.Formats;
import java.util.List;
import java.util.stream.Collectors;

/// How much of an agent's name stands on a wall that everybody on the floor can read.
public enum NameStyle {
  /// Zoë Martin.
  FULL,
  /// Zoë M.
  FIRST_NAME,
  /// ZM.
  INITIALS;

  /// The agent's name in this style; the user id where the dialer has no name.
  public String of(Agent agent) {
    String label = Formats.oneLine(agent.label());
    List<String> names = firstNameFirst(label);
    if (names.isEmpty()) {
      return agent.user();
    }
    return switch (this) {
      case FULL -> label;
      case FIRST_NAME -> names.size() == 1 ? names.getFirst() : shortened(names);
      case INITIALS -> names.stream().map(NameStyle::initial).collect(Collectors.joining());
    };
  }

  /// The full stop would stand before a name that runs from right to left.
  private static String shortened(List<String> names) {
    String name = names.getFirst() + " " + initial(names.getLast());
    return Formats.isRightToLeft(name) ? name : name + ".";
  }

  /// "Martin, Zoë" is how many dialers hold it.
  private static List<String> firstNameFirst(String label) {
    int comma = label.indexOf(',');
    String ordered =
        comma < 0 ? label : label.substring(comma + 1) + " " + label.substring(0, comma);
    return List.of(ordered.strip().split(" +")).stream()
        .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static String initial(String name) {
    int letter = name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('?');
    return Character.toString(Character.toUpperCase(letter));
  }
}
