package dev.andon.sim;

import java.util.Deque;

/// What an agent does next. Called by the floor only, under its lock.
final class AgentRoutine {

  private static final int READY_CHECK_SECONDS = 15;
  private static final int SHORTEST_THREE_WAY = 20;

  /// After being logged out by a supervisor.
  private static final int SECONDS_AWAY = 900;

  private static final double MANUAL_ANSWER_CHANCE = 0.38;

  private final DialerTime time;
  private final Dice dice;
  private final Leads leads;
  private final People people;
  private final Dispositions dispositions;

  AgentRoutine(DialerTime time, Dice dice, Leads leads, People people) {
    this.time = time;
    this.dice = dice;
    this.leads = leads;
    this.people = people;
    dispositions = new Dispositions(dice);
  }

  /// A call reaches an agent who was ready and is no longer in the line of ready ones.
  void answer(Agent agent, Call call, long now) {
    CallStatus status = dispositions.afterTalk(agent.campaign().plan());
    agent.enter(AgentState.QUEUE, now, 1);
    agent.take(call, status, now + 1 + dispositions.secondsOfTalk(status));
  }

  /// The agent's time in the present state is up.
  void next(Agent agent, long now) {
    switch (agent.state()) {
      case OFF -> comeToWork(agent, now);
      case READY -> stayReady(agent, now);
      case QUEUE -> beginTalk(agent, now);
      case TALKING -> endTalk(agent, now);
      case PARK -> agent.enter(AgentState.TALKING, now, agent.callEndsAt() - now);
      case THREE_WAY, DEAD -> wrapUp(agent, now);
      case DIAL -> afterRinging(agent, now);
      case DISPO -> {
        agent.finishCall();
        goOn(agent, now);
      }
      case PREVIEW -> dial(agent, now);
      case PAUSED -> goOn(agent, now);
    }
  }

  private void comeToWork(Agent agent, long now) {
    Shift shift = Shift.at(now, agent.seat(), time);
    if (now < shift.arrivesAt()) {
      agent.extend(now, shift.arrivesAt() - now);
      return;
    }
    agent.sitDown(people.at(agent.seat(), Shift.crew(now, time)), shift, now);
    agent.pause("LOGIN", now, dice.between(10, 60));
  }

  private void stayReady(Agent agent, long now) {
    Deque<Agent> ready = agent.campaign().ready();
    if (obeys(agent, now)) {
      ready.remove(agent);
    } else if (agent.shift().isOver(now)) {
      ready.remove(agent);
      agent.leave(now);
    } else if (rests(agent, now)) {
      ready.remove(agent);
    } else {
      agent.extend(now, READY_CHECK_SECONDS);
    }
  }

  private void beginTalk(Agent agent, long now) {
    long talk = agent.callEndsAt() - now;
    boolean interrupted = talk > 60 && dice.chance(0.07);
    agent.enter(AgentState.TALKING, now, interrupted ? talk / 2 : talk);
  }

  private void endTalk(Agent agent, long now) {
    long left = agent.callEndsAt() - now;
    if (left <= 0) {
      if (dice.chance(0.07)) {
        agent.enter(AgentState.DEAD, now, dice.between(4, 45));
      } else {
        wrapUp(agent, now);
      }
    } else if (dice.chance(0.6)) {
      int seconds = dice.between(15, 60);
      agent.endCallAt(agent.callEndsAt() + seconds);
      agent.enter(AgentState.PARK, now, seconds);
    } else {
      fetchHelp(agent, now, Math.max(left, SHORTEST_THREE_WAY));
    }
  }

  /// Three-way calls show as two agents on one lead.
  private void fetchHelp(Agent agent, long now, long seconds) {
    Agent helper = agent.campaign().ready().poll();
    if (helper == null) {
      agent.enter(AgentState.TALKING, now, seconds);
      agent.endCallAt(now + seconds);
      return;
    }
    agent.call().ifPresent(call -> helper.join(call, now, seconds));
    agent.enter(AgentState.THREE_WAY, now, seconds);
  }

  private void wrapUp(Agent agent, long now) {
    agent.enter(AgentState.DISPO, now, agent.isHelping() ? 2 : Math.min(90, dice.around(13)));
  }

  /// Does what a supervisor asked for; false if nothing was.
  private boolean obeys(Agent agent, long now) {
    return switch (agent.takeOrder()) {
      case NONE -> false;
      case RESUME -> {
        work(agent, now);
        yield true;
      }
      case PAUSE -> {
        agent.pause("", now, Shift.LENGTH);
        yield true;
      }
      case LOG_OUT -> {
        agent.leave(now);
        agent.extend(now, SECONDS_AWAY);
        yield true;
      }
    };
  }

  private void goOn(Agent agent, long now) {
    if (obeys(agent, now)) {
      return;
    }
    if (agent.shift().isOver(now)) {
      agent.leave(now);
    } else if (!rests(agent, now)) {
      work(agent, now);
    }
  }

  private void work(Agent agent, long now) {
    if (agent.campaign().plan().isManual()) {
      agent.enter(AgentState.PREVIEW, now, dice.between(3, 20));
      agent.preview(leads.next());
    } else {
      agent.enter(AgentState.READY, now, READY_CHECK_SECONDS);
      agent.campaign().ready().add(agent);
    }
  }

  private boolean rests(Agent agent, long now) {
    if (agent.shift().takesLunch(now)) {
      agent.pause("LUNCH", now, dice.between(1_680, 1_920));
    } else if (agent.shift().takesBreak(now, dice.between(5_400, 9_000))) {
      agent.pause("BREAK", now, dice.between(420, 840));
    } else if (agent.state() == AgentState.READY || agent.state() == AgentState.PAUSED) {
      return false;
    } else if (dice.chance(0.002)) {
      agent.pause("TRAIN", now, dice.between(600, 1_200));
    } else if (dice.chance(0.04)) {
      agent.pause("", now, dice.between(20, 150));
    } else {
      return false;
    }
    return true;
  }

  private void dial(Agent agent, long now) {
    Call call = new Call('M', leads.next(), now, agent.campaign().log());
    int ring = dice.between(5, 24);
    if (dice.chance(MANUAL_ANSWER_CHANCE)) {
      CallStatus status = dispositions.afterTalk(agent.campaign().plan());
      agent.enter(AgentState.DIAL, now, ring);
      agent.take(call, status, now + ring + dispositions.secondsOfTalk(status));
    } else {
      agent.enter(AgentState.DIAL, now, ring);
      agent.take(call, dispositions.unanswered(), now + ring);
    }
  }

  private void afterRinging(Agent agent, long now) {
    if (agent.callEndsAt() > now) {
      agent.enter(AgentState.TALKING, now, agent.callEndsAt() - now);
    } else {
      agent.enter(AgentState.DISPO, now, dice.between(3, 9));
    }
  }
}
