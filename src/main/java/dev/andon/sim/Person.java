package dev.andon.sim;

/// A user who works as an agent; several share a seat, one per shift.
final class Person {

  private final String user;
  private final String name;
  private final String group;
  private final int level;
  private AgentDay day = new AgentDay();

  Person(String user, String name, String group, int level) {
    this.user = user;
    this.name = name;
    this.group = group;
    this.level = level;
  }

  String user() {
    return user;
  }

  String name() {
    return name;
  }

  String group() {
    return group;
  }

  int level() {
    return level;
  }

  AgentDay day() {
    return day;
  }

  void beginDay() {
    day = new AgentDay();
  }
}
