package dev.andon.sim;

import java.util.Collection;
import java.util.List;

/// How many agents do what, as the status functions count them.
record Headcount(
    int loggedIn, int onCalls, int waiting, int paused, int onDeadCalls, int wrappingUp, int dial) {

  static Headcount of(Collection<Agent> agents) {
    int onCalls = 0;
    int waiting = 0;
    int paused = 0;
    int dead = 0;
    int wrappingUp = 0;
    int dial = 0;
    for (Agent agent : agents) {
      switch (agent.state()) {
        case OFF -> {}
        case READY -> waiting++;
        case QUEUE, TALKING, PARK, THREE_WAY -> onCalls++;
        case DIAL -> {
          onCalls++;
          dial++;
        }
        case DEAD -> dead++;
        case DISPO -> wrappingUp++;
        case PREVIEW, PAUSED -> paused++;
      }
    }
    return new Headcount(
        List.copyOf(agents).size(), onCalls, waiting, paused, dead, wrappingUp, dial);
  }
}
