package dev.andon.alert;

/// What tells one alert from another: there is one for each rule and subject, and beside it one of
/// a drill.
///
/// @param rule the rule's id
/// @param drill whether it is an exercise
public record AlertKey(String rule, Subject subject, boolean drill)
    implements Comparable<AlertKey> {

  /// Of a real alert.
  public static AlertKey of(String rule, Subject subject) {
    return new AlertKey(rule, subject, false);
  }

  @Override
  public int compareTo(AlertKey other) {
    int byRule = rule.compareTo(other.rule);
    if (byRule != 0) {
      return byRule;
    }
    int bySubject = subject.compareTo(other.subject);
    return bySubject != 0 ? bySubject : Boolean.compare(drill, other.drill);
  }
}
