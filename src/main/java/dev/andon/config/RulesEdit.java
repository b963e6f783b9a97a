package dev.andon.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes one key of one rule in the text of a rules file and leaves all else as it stands, the
/// comments, too. Pure.
public final class RulesEdit {

  private static final Pattern TABLE = Pattern.compile("\\s*\\[([^\\[\\]]+)]\\s*(#.*)?");
  private static final Pattern COMMENT = Pattern.compile("[^\"#]*(?:\"[^\"]*\"[^\"#]*)*(#.*)");

  private RulesEdit() {}

  /// The text with this key of this rule set.
  ///
  /// Where the text is written in a way that a line cannot be changed, such as a level in a table
  /// of its own, all rules are written anew with the comments that ship with Andon.
  ///
  /// @param value as TOML, such as `"5 min"` in its quotes or `{ raise = 2.5, clear = 2.2 }`
  /// @return the text, which may have faults of its own: the value may be one
  public static String set(String text, String rule, String key, String value) {
    String edited = edited(text, rule, key, value);
    // A wrong value has a key; where none is to blame, the text itself cannot be read any more.
    if (!(RulesFile.parse(edited) instanceof RulesRead.Bad(var faults))
        || !faults.getFirst().key().isEmpty()
        || !(RulesFile.parse(text) instanceof RulesRead.Good(var rules, _))) {
      return edited;
    }
    return edited(RulesFile.text(rules), rule, key, value);
  }

  private static String edited(String text, String rule, String key, String value) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    Optional<Integer> head = head(lines, "rules." + rule);
    String line = key + " = " + value;
    if (head.isEmpty()) {
      String before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
      return before + "\n[rules." + rule + "]\n" + line + "\n";
    }
    Pattern ours = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*=.*");
    for (int i = head.get() + 1; i < lines.size(); i++) {
      if (TABLE.matcher(lines.get(i)).matches()) {
        break;
      }
      if (ours.matcher(lines.get(i)).matches()) {
        Matcher comment = COMMENT.matcher(lines.get(i));
        lines.set(i, comment.matches() ? line + "  " + comment.group(1) : line);
        return String.join("\n", lines);
      }
    }
    lines.add(head.get() + 1, line);
    return String.join("\n", lines);
  }

  private static Optional<Integer> head(List<String> lines, String name) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher table = TABLE.matcher(lines.get(i));
      if (table.matches() && table.group(1).replaceAll("[\\s\"]", "").equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
