package dev.andon.notify;

/// A text that does not show itself: a key, a password, or an address that is as good as one.
///
/// @param reveal the text; for the one who sends it, and never for a screen, a log or an exception
public record Hidden(String reveal) {

  @Override
  public String toString() {
    return "***";
  }
}
