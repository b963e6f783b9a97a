package dev.andon.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/// Windows keeps the display on while a thread lives that asked for it.
final class AwakeByWindows implements AwakeWay {

  private static final int CONTINUOUS = 0x8000_0000;
  private static final int SYSTEM_REQUIRED = 0x0000_0001;
  private static final int DISPLAY_REQUIRED = 0x0000_0002;

  @Override
  public String name() {
    return "SetThreadExecutionState";
  }

  @Override
  public boolean keepsScreen() {
    return true;
  }

  @Override
  public Attempt take(String reason) {
    CompletableFuture<Boolean> asked = new CompletableFuture<>();
    CountDownLatch released = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform().daemon().name("awake-windows").start(() -> stayAwake(asked, released));
    try {
      if (!asked.get()) {
        return new Refused("Windows did not accept it");
      }
    } catch (ExecutionException _) {
      return new Refused("cannot be used on this machine");
    } catch (InterruptedException _) {
      released.countDown();
      return new Refused("stopped while asking");
    }
    return new Taken(
        new Grip() {
          @Override
          public boolean inForce() {
            return thread.isAlive();
          }

          @Override
          public void release() {
            released.countDown();
          }
        });
  }

  private static void stayAwake(CompletableFuture<Boolean> asked, CountDownLatch released) {
    try {
      // The answer is what was asked for before, or zero for a failure.
      asked.complete(set(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED) != 0);
      released.await();
      set(CONTINUOUS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError e) {
      asked.completeExceptionally(e);
    }
  }

  @SuppressWarnings("restricted")
  private static int set(int state) {
    try {
      return (int)
          Linker.nativeLinker()
              .downcallHandle(
                  SymbolLookup.libraryLookup("kernel32", Arena.global())
                      .findOrThrow("SetThreadExecutionState"),
                  FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
              .invokeExact(state);
    } catch (Throwable e) {
      throw new IllegalStateException("SetThreadExecutionState cannot be called", e);
    }
  }
}
