package dev.andon.ui.common;

/// There is a display by its name, but no window can be opened on it.
public final class NoDisplayException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoDisplayException(Throwable cause) {
    super("no display", cause);
  }
}
