package com.sun.glass.ui.headless;

/// The inside of a window. It differs from the stock view only in its window, which keeps its own
/// picture; being of this package, the desk may tell it of the mouse and the keyboard.
final class WideView extends HeadlessView {

  @Override
  protected void _scheduleRepaint(long ptr) {
    notifyRepaint(0, 0, getWidth(), getHeight());
  }
}
