package dev.andon.notify;

import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.AlertState;
import dev.andon.alert.Decision;
import dev.andon.alert.Group;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.model.Sentence;
import dev.andon.model.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells of alerts on this machine: a tone, a notification, spoken words; never more often than the
/// engine says. [#sound] belongs to one thread, which waits while it is heard; the rest is for any.
public final class LocalNotices {

  /// The ways there are.
  public record Ways(Speaker speaker, LocalWay speech, LocalWay desktop) {}

  private final Ways ways;
  private final Supplier<LocalSettings> settings;
  private final Function<Sentence, String> words;
  private final TimeSource time;
  private final Consumer<? super LocalState> listener;
  private final AtomicReference<@Nullable AlertNews> latest = new AtomicReference<>();
  private LocalState state = LocalState.FINE;

  /// @param settings asked for with each sound
  /// @param listener told what this machine cannot do, whenever that is another
  public LocalNotices(
      Ways ways,
      Supplier<LocalSettings> settings,
      Function<Sentence, String> words,
      TimeSource time,
      Consumer<? super LocalState> listener) {
    this.ways = ways;
    this.settings = settings;
    this.words = words;
    this.time = time;
    this.listener = listener;
  }

  /// How alerts stand, for the words.
  public void accept(AlertNews news) {
    latest.set(news);
  }

  /// Something is to be heard.
  public void sound(Decision.Sound sound) {
    tell(sound.tone(), sound.repeated() || sound.escalated(), summary(sound));
  }

  /// Lets hear and see what an alert is like. Waits while it is heard.
  public void test(Severity severity) {
    Message test = composer().test(time.now());
    tell(severity, false, new LocalWay.Words(test.title(), test.text()));
  }

  private synchronized void tell(Severity severity, boolean twice, LocalWay.Words said) {
    LocalSettings now = settings.get();
    try {
      // Shown first: whoever hears something looks.
      Optional<Sentence> desktop = now.desktop() ? ways.desktop().tell(said) : state.desktop();
      Optional<Sentence> tone =
          now.tone() && now.volumePercent() > 0
              ? ways.speaker().play(Tone.samples(severity, now.volumePercent(), twice))
              : state.tone();
      Optional<Sentence> speech = now.speech() ? ways.speech().tell(said) : state.speech();
      LocalState after = new LocalState(tone, speech, desktop);
      if (!after.equals(state)) {
        state = after;
        listener.accept(after);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Composer composer() {
    return new Composer("", NotifyPlan.Agents.ID, words);
  }

  private LocalWay.Words summary(Decision.Sound sound) {
    AlertNews news = latest.get();
    List<Message> messages =
        news == null
            ? List.of()
            : sound.alerts().stream()
                .map(key -> about(news, key))
                .flatMap(Optional::stream)
                .map(about -> composer().alert(Message.Kind.RAISED, about, time.now()))
                .toList();
    if (messages.isEmpty()) {
      return new LocalWay.Words(words.apply(Phrase.of(sound.tone()).with()), "");
    }
    Message worst =
        messages.stream()
            .filter(it -> it.severity().equals(Optional.of(sound.tone())))
            .findFirst()
            .orElse(messages.getFirst());
    return messages.size() == 1
        ? new LocalWay.Words(worst.title(), worst.text())
        : new LocalWay.Words(
            Composer.clean(words.apply(Phrase.ALERTS.with(messages.size(), worst.title()))),
            worst.text());
  }

  private Optional<Composer.About> about(AlertNews news, AlertKey key) {
    Optional<Rule> rule =
        news.rules().stream().filter(it -> it.id().equals(key.rule())).findFirst();
    Group group = key.subject().equals(Subject.FLOOR) ? news.book().groups().get(key.rule()) : null;
    if (group != null) {
      return Optional.of(
          new Composer.About(
              key,
              rule,
              "",
              group.severity(),
              Optional.empty(),
              group.members().stream().map(Subject::id).toList(),
              group.since()));
    }
    return news.book().alert(key).map(alert -> about(key, rule, alert));
  }

  private Composer.About about(AlertKey key, Optional<Rule> rule, AlertState alert) {
    return new Composer.About(
        key,
        rule,
        alert.label(),
        alert.current().or(alert::highest),
        alert.measure(),
        List.of(),
        alert.raisedAt().orElseGet(time::now));
  }
}
