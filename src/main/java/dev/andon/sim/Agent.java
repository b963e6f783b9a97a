package dev.andon.sim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A seat on the floor and whoever sits there now.
final class Agent {

  /// What a supervisor asked for and the agent has not done yet.
  enum Order {
    NONE,
    PAUSE,
    RESUME,
    LOG_OUT
  }

  private static final int FIRST_SESSION = 8_600_051;

  private final int seat;
  private final Campaign campaign;
  private AgentState state = AgentState.OFF;
  private @Nullable Person person;
  private @Nullable Shift shift;
  private @Nullable Call call;
  private long previewedLead;
  private CallStatus disposition = CallStatus.NI;
  private String pauseCode = "";
  private long since;
  private long until;
  private long callEndsAt;
  private boolean helping;
  private Order order = Order.NONE;

  Agent(int seat, Campaign campaign) {
    this.seat = seat;
    this.campaign = campaign;
  }

  /// Begins another state, which will be looked at again after that many seconds.
  void enter(AgentState next, long now, long seconds) {
    bookUntil(now);
    state = next;
    until = now + seconds;
    if (next != AgentState.PAUSED) {
      pauseCode = "";
    }
  }

  void pause(String code, long now, long seconds) {
    enter(AgentState.PAUSED, now, seconds);
    pauseCode = code;
  }

  /// Stays as it is for that many seconds more.
  void extend(long now, long seconds) {
    until = now + seconds;
  }

  void sitDown(Person who, Shift when, long now) {
    person = who;
    shift = when;
    since = now;
    who.day().logIn(now);
  }

  void leave(long now) {
    enter(AgentState.OFF, now, 0);
    if (person != null) {
      person.day().logOut(now);
    }
    person = null;
    shift = null;
    call = null;
  }

  void take(Call newCall, CallStatus endsAs, long endsAt) {
    call = newCall;
    disposition = endsAs;
    callEndsAt = endsAt;
    helping = false;
    if (person != null) {
      person.day().countCall();
    }
  }

  void endCallAt(long newEnd) {
    callEndsAt = newEnd;
  }

  /// Heeded within a second, or after the call where there is one.
  void order(Order newOrder, long now) {
    order = newOrder;
    if (!state.isOnCall() && state != AgentState.DISPO) {
      until = now + 1;
    }
  }

  /// The open order, which is thereby taken.
  Order takeOrder() {
    Order taken = order;
    order = Order.NONE;
    return taken;
  }

  void changePauseCode(String code) {
    pauseCode = code;
  }

  /// Looks at a lead before dialing it.
  void preview(long lead) {
    previewedLead = lead;
  }

  /// Joins a call of somebody else, who will set its status.
  void join(Call other, long now, long seconds) {
    enter(AgentState.THREE_WAY, now, seconds);
    call = other;
    helping = true;
  }

  /// Sets the status of the call; whoever only helped sets none.
  void finishCall() {
    if (call != null && !helping) {
      call.end(disposition);
      if (person != null) {
        person.day().countDisposition(disposition);
      }
    }
    call = null;
  }

  /// The dialer's midnight: time until now belongs to the day that ends.
  void endDay(long now) {
    bookUntil(now);
  }

  void beginDay(long now) {
    if (person != null) {
      person.day().logIn(now);
    }
  }

  private void bookUntil(long now) {
    if (person != null) {
      person.day().book(state, now - since);
    }
    since = now;
  }

  int seat() {
    return seat;
  }

  int session() {
    return FIRST_SESSION + seat;
  }

  Campaign campaign() {
    return campaign;
  }

  AgentState state() {
    return state;
  }

  /// The dialer's word for the state; agents of inbound campaigns wait as CLOSER.
  String rawStatus() {
    return state == AgentState.READY && campaign.plan().takesInbound() ? "CLOSER" : state.raw();
  }

  boolean isLoggedIn() {
    return person != null;
  }

  /// Empty while nobody sits here.
  Optional<Person> person() {
    return Optional.ofNullable(person);
  }

  /// Of whoever sits here.
  Shift shift() {
    if (shift == null) {
      throw new IllegalStateException("nobody at seat " + seat);
    }
    return shift;
  }

  /// Lead of the call; 0 without one.
  long lead() {
    return call == null ? 0 : call.lead();
  }

  /// The same, or the lead that is looked at before dialing.
  long leadOrPreview() {
    return state == AgentState.PREVIEW ? previewedLead : lead();
  }

  String userOrBlank() {
    return person == null ? "" : person.user();
  }

  Optional<Call> call() {
    return Optional.ofNullable(call);
  }

  boolean isHelping() {
    return helping;
  }

  String pauseCode() {
    return pauseCode;
  }

  CallStatus disposition() {
    return disposition;
  }

  long callEndsAt() {
    return callEndsAt;
  }

  boolean isDue(long now) {
    return until <= now;
  }
}
