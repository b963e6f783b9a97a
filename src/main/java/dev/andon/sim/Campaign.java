package dev.andon.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// A campaign as the dialer's table holds it, and what happens in it today.
final class Campaign {

  private static final double HIGHEST_LEVEL = 4;

  private final CampaignPlan plan;
  private final DayLog log;
  private final Deque<Agent> ready = new ArrayDeque<>();
  private final int hopperLevel;
  private boolean active;
  private String name;
  private String dialMethod;
  private String dialLevelText;
  private double dialLevel;
  private double maximumLevel = HIGHEST_LEVEL;
  private int dialTimeout = 60;
  private int hopper;

  Campaign(CampaignPlan plan, DayLog log, int hopperLevel) {
    this.plan = plan;
    this.log = log;
    this.hopperLevel = hopperLevel;
    active = plan.active();
    name = plan.name();
    dialMethod = plan.pacing().dialMethod();
    dialLevel = plan.pacing().dialLevel();
    dialLevelText = dialLevel == Math.rint(dialLevel) ? "%.0f".formatted(dialLevel) : text();
    hopper = active && !plan.isManual() ? hopperLevel : 0;
  }

  private String text() {
    return String.format(Locale.ROOT, "%.3f", dialLevel);
  }

  CampaignPlan plan() {
    return plan;
  }

  String id() {
    return plan.id();
  }

  DayLog log() {
    return log;
  }

  /// Agents that wait for a call, the longest waiting first.
  Deque<Agent> ready() {
    return ready;
  }

  boolean isAnswered(CallStatus status) {
    return status.answeredEverywhere()
        || (status == CallStatus.QUOTE && plan.quotes() == Quotes.ANSWERED);
  }

  boolean isActive() {
    return active;
  }

  void setActive(boolean newActive) {
    active = newActive;
  }

  String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  String dialMethod() {
    return dialMethod;
  }

  void setDialMethod(String newMethod) {
    dialMethod = newMethod;
  }

  boolean isAdaptive() {
    return dialMethod.startsWith("ADAPT");
  }

  boolean dialsByItself() {
    return active && (isAdaptive() || dialMethod.equals("RATIO"));
  }

  double dialLevel() {
    return dialLevel;
  }

  /// As the table holds it: what was typed in, or three decimals where pacing wrote it.
  String dialLevelText() {
    return dialLevelText;
  }

  void typeDialLevel(String typed) {
    dialLevel = Double.parseDouble(typed);
    dialLevelText = typed;
  }

  /// Pacing of the adaptive methods: never below 1, never above the campaign's maximum.
  void adaptDialLevel(double wanted) {
    dialLevel = Math.clamp(wanted, 1, Math.max(1, maximumLevel));
    dialLevelText = text();
  }

  void setMaximumLevel(double newMaximum) {
    maximumLevel = newMaximum;
  }

  int dialTimeout() {
    return dialTimeout;
  }

  void setDialTimeout(int seconds) {
    dialTimeout = seconds;
  }

  /// Leads that wait to be dialed.
  int hopper() {
    return hopper;
  }

  boolean takeLead() {
    if (hopper == 0) {
      return false;
    }
    hopper--;
    return true;
  }

  /// The hopper loader skips campaigns that are not active.
  void fillHopper() {
    if (active && !plan.isManual()) {
      hopper = hopperLevel;
    }
  }

  void emptyHopper() {
    hopper = 0;
  }
}
