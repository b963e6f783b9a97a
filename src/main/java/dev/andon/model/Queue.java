package dev.andon.model;

import java.util.Optional;

/// One in-group (inbound queue) at the moment of one poll.
///
/// @param id in-group id
/// @param calls the day's counts; its answers do not include its drops
/// @param live waiting and live calls; absent when not asked
public record Queue(String id, Optional<CallCounts> calls, Optional<LiveCalls> live) {

  public Queue {
    if (id.isBlank()) {
      throw new IllegalArgumentException("in-group without an id");
    }
  }
}
