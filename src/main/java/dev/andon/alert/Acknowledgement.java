package dev.andon.alert;

import java.time.Instant;

/// Somebody has seen an alert.
///
/// @param severity how bad it was then; it does not hold for anything worse
/// @param note empty where nothing was said
public record Acknowledgement(String who, Instant at, String note, Severity severity) {

  public Acknowledgement {
    if (who.isBlank()) {
      throw new IllegalArgumentException("acknowledged by nobody");
    }
  }
}
