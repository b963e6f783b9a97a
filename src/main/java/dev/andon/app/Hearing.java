package dev.andon.app;

import dev.andon.alert.Severity;
import dev.andon.cli.Screens;
import dev.andon.config.PreferencesStore;
import dev.andon.model.TimeSource;
import dev.andon.notify.LocalNotices;
import dev.andon.notify.LocalPrograms;
import dev.andon.notify.LocalState;
import dev.andon.notify.NotifyNews;
import dev.andon.notify.Speaker;
import dev.andon.ui.common.FxLatest;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.NotifyDesk;

/// What this machine lets hear and see of alerts while windows are open, and how messages to other
/// places fare.
final class Hearing {

  private final Screens screens;
  private final NotifyDesk desk;
  private final LocalNotices local;

  Hearing(Screens screens, PreferencesStore store, TimeSource time) {
    this.screens = screens;
    desk = new NotifyDesk(new Doer());
    String os = System.getProperty("os.name", "");
    ProcessStarter starter = ProcessStarter.ofThisMachine();
    FxLatest<LocalState> states = new FxLatest<>(FxThread::execute, desk::show);
    local =
        new LocalNotices(
            new LocalNotices.Ways(
                Speaker.ofThisMachine(),
                LocalPrograms.speech(os, starter::start),
                LocalPrograms.desktop(os, starter::start)),
            () -> store.current().local(),
            Messages::text,
            time,
            states);
  }

  NotifyDesk desk() {
    return desk;
  }

  /// Follows alerts and messages from now on.
  void follow() {
    screens.messages().look();
    FxLatest<NotifyNews> news = new FxLatest<>(FxThread::execute, desk::show);
    screens.messages().onNews(news);
    screens.alerts().onNews(local::accept);
    screens.alerts().onSound(local::sound);
  }

  /// Away from the FX thread: each of these may take seconds.
  private final class Doer implements NotifyDesk.Doer {

    @Override
    public void test(String place, Runnable done) {
      Thread.ofVirtual()
          .name("notify-test")
          .start(
              () -> {
                try {
                  screens.messages().test(place);
                } catch (InterruptedException _) {
                  Thread.currentThread().interrupt();
                } finally {
                  FxThread.execute(done);
                }
              });
    }

    @Override
    public void hear(Severity severity) {
      Thread.ofVirtual().name("notify-hear").start(() -> local.test(severity));
    }
  }
}
