package dev.andon.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.Objects;

/// Suspends the X server's own screen saver and power saving.
///
/// Unlike `xset`, this changes no setting: the server goes on counting by itself when our
/// connection ends, be it that this process was killed.
final class AwakeByXServer implements AwakeWay {

  private static final FunctionDescriptor OF_DISPLAY =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);

  private final Map<String, String> environment;

  AwakeByXServer(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "X server";
  }

  @Override
  public boolean keepsScreen() {
    return true;
  }

  @Override
  public Attempt take(String reason) {
    if (!environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()) {
      return new Refused("the screen belongs to a Wayland compositor");
    }
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isBlank()) {
      return new Refused("there is no X display");
    }
    Xlib xlib;
    try {
      xlib = new Xlib();
    } catch (IllegalArgumentException _) {
      return new Refused("libXss.so.1 is not installed");
    }
    return xlib.suspend(display);
  }

  /// The few functions of libX11 and libXss that are needed. One thread at a time.
  private static final class Xlib {

    private final SymbolLookup x11 = library("libX11.so.6");
    private final SymbolLookup xss = library("libXss.so.1");

    @SuppressWarnings("restricted")
    private static SymbolLookup library(String name) {
      return SymbolLookup.libraryLookup(name, Arena.global());
    }

    Attempt suspend(String display) {
      MemorySegment connection = open(display);
      if (connection.equals(MemorySegment.NULL)) {
        return new Refused("no connection to display " + display);
      }
      if (!canSuspend(connection)) {
        close(connection);
        return new Refused("it has no screen saver that can be suspended");
      }
      suspend(connection);
      return new Taken(
          new Grip() {
            @Override
            public boolean inForce() {
              // Losing the X server ends the program.
              return true;
            }

            @Override
            public void release() {
              close(connection);
            }
          });
    }

    private MemorySegment open(String display) {
      try (Arena arena = Arena.ofConfined()) {
        return (MemorySegment)
            call(
                x11,
                "XOpenDisplay",
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS),
                arena.allocateFrom(display));
      }
    }

    /// Version 1.0 would answer with an error, and an error of X ends the program.
    private boolean canSuspend(MemorySegment connection) {
      FunctionDescriptor query =
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment first = arena.allocate(ValueLayout.JAVA_INT);
        MemorySegment second = arena.allocate(ValueLayout.JAVA_INT);
        if ((int) call(xss, "XScreenSaverQueryExtension", query, connection, first, second) == 0
            || (int) call(xss, "XScreenSaverQueryVersion", query, connection, first, second) == 0) {
          return false;
        }
        int major = first.get(ValueLayout.JAVA_INT, 0);
        int minor = second.get(ValueLayout.JAVA_INT, 0);
        return major > 1 || (major == 1 && minor >= 1);
      }
    }

    private void suspend(MemorySegment connection) {
      call(
          xss,
          "XScreenSaverSuspend",
          FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
          connection,
          1);
      call(
          x11,
          "XSync",
          OF_DISPLAY.appendArgumentLayouts(new MemoryLayout[] {ValueLayout.JAVA_INT}),
          connection,
          0);
    }

    private void close(MemorySegment connection) {
      call(x11, "XCloseDisplay", OF_DISPLAY, connection);
    }

    /// A function without a result gives zero.
    @SuppressWarnings("restricted")
    private static Object call(
        SymbolLookup library, String function, FunctionDescriptor kind, Object... arguments) {
      try {
        Object result =
            Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(function), kind)
                .invokeWithArguments(arguments);
        return Objects.requireNonNullElse(result, 0);
      } catch (Throwable e) {
        throw new IllegalStateException(function + " cannot be called", e);
      }
    }
  }
}
