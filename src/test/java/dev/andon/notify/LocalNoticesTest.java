package dev.andon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.AlertKey;
import dev.andon.alert.Decision;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.model.Sentence;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LocalNoticesTest {

  private static final LocalWay.Words NASTY =
      new LocalWay.Words("-x; $(reboot) `id` \"q\"", "<b>&\n'; rm -rf ~");

  private final List<String> heard = new ArrayList<>();
  private final List<LocalState> states = new ArrayList<>();
  private LocalSettings settings = LocalSettings.DEFAULT;
  private Optional<Sentence> noSound = Optional.empty();

  private final LocalNotices notices =
      new LocalNotices(
          new LocalNotices.Ways(
              samples -> {
                heard.add("tone " + samples.length);
                return noSound;
              },
              words -> {
                heard.add("spoken " + words.title());
                return Optional.empty();
              },
              words -> {
                heard.add("shown " + words.title());
                return Optional.empty();
              }),
          () -> settings,
          Sentence::english,
          new FakeTime(Messages.NOW),
          states::add);

  private static Decision.Sound sound(Severity severity, boolean repeated) {
    return new Decision.Sound(
        severity,
        repeated,
        false,
        false,
        List.of(AlertKey.of("drop-day", Subject.campaign("SOLAR"))));
  }

  @Test
  void onlyWhatIsSwitchedOnIsHeardAndSeen() {
    notices.sound(sound(Severity.WARNING, false));
    assertThat(heard)
        .containsExactly(
            "shown Warning", "tone " + Tone.samples(Severity.WARNING, 70, false).length);

    heard.clear();
    settings = new LocalSettings(false, 70, true, false);
    notices.sound(sound(Severity.BREACH, false));
    assertThat(heard).containsExactly("spoken Breach");

    heard.clear();
    settings = LocalSettings.DEFAULT.withVolume(0).withDesktop(false);
    notices.sound(sound(Severity.BREACH, false));
    assertThat(heard).isEmpty();
  }

  @Test
  void aMachineWithoutASoundDeviceSaysSoOnce() {
    noSound = Optional.of(Phrase.NO_SOUND.with());
    notices.sound(sound(Severity.WARNING, false));
    notices.sound(sound(Severity.WARNING, true));

    assertThat(states).containsExactly(new LocalState(noSound, Optional.empty(), Optional.empty()));
  }

  @Test
  void theRealDeviceNeverThrows() throws InterruptedException {
    assertThat(Speaker.ofThisMachine().play(Tone.samples(Severity.WARNING, 0, false)))
        .satisfiesAnyOf(
            it -> assertThat(it).isEmpty(), it -> assertThat(it).contains(Phrase.NO_SOUND.with()));
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void aToneBeginsAndEndsInSilenceAndIsAsLoudAsItIsSet(Severity severity) {
    byte[] loud = Tone.samples(severity, 100, false);
    byte[] soft = Tone.samples(severity, 50, false);

    assertThat(Math.abs(sample(loud, 0))).isLessThan(50);
    assertThat(Math.abs(sample(loud, loud.length / 2 - 1))).isLessThan(1_500);
    assertThat(peak(loud)).isBetween(20_000, 32_767);
    assertThat(peak(soft)).isBetween(peak(loud) / 4 - 2, peak(loud) / 4 + 2);
    assertThat(peak(Tone.samples(severity, 0, false))).isZero();
    assertThat(Tone.samples(severity, 100, true)).startsWith(loud).endsWith(loud);
  }

  @Test
  void severitiesDifferByTheirRhythm() {
    assertThat(Arrays.stream(Severity.values()).map(it -> bursts(Tone.samples(it, 100, false))))
        .containsExactly(1, 3, 1);
    assertThat(Tone.samples(Severity.WARNING, 100, false))
        .hasSizeLessThan(Tone.samples(Severity.BREACH, 100, false).length);
  }

  private static int sample(byte[] samples, int at) {
    return (samples[2 * at] & 0xff) | (samples[2 * at + 1] << 8);
  }

  private static int peak(byte[] samples) {
    int peak = 0;
    for (int i = 0; i < samples.length / 2; i++) {
      peak = Math.max(peak, Math.abs(sample(samples, i)));
    }
    return peak;
  }

  /// Sounds with at least 50 ms of silence between them.
  private static int bursts(byte[] samples) {
    int bursts = 0;
    int silent = 10_000;
    for (int i = 0; i < samples.length / 2; i++) {
      if (Math.abs(sample(samples, i)) > 300) {
        bursts += silent > 2_205 ? 1 : 0;
        silent = 0;
      } else {
        silent++;
      }
    }
    return bursts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
  void wordsAreNeverPartOfACommand(String os) {
    List<LocalPrograms.Call> calls = new ArrayList<>(LocalPrograms.speechCalls(os, NASTY));
    calls.addAll(LocalPrograms.desktopCalls(os, NASTY));

    for (LocalPrograms.Call call : calls) {
      int end = call.command().indexOf("--");
      for (int i = 1; i < call.command().size(); i++) {
        String argument = call.command().get(i);
        if (argument.contains("reboot") || argument.contains("rm -rf")) {
          assertThat(call.command().get(i - 1)).isNotIn("-e", "-Command");
          assertThat(argument.startsWith("-") && (end < 0 || i < end)).isFalse();
        }
      }
      assertThat(call.command().getFirst())
          .isIn("spd-say", "espeak-ng", "espeak", "say", "osascript", "powershell", "notify-send");
    }
  }

  @Test
  void theNextProgramIsTriedWhereOneIsMissing() throws Exception {
    List<String> started = new ArrayList<>();
    LocalWay speech =
        LocalPrograms.speech(
            "Linux",
            command -> {
              started.add(command.getFirst());
              if (command.getFirst().equals("espeak-ng")) {
                return new ProcessBuilder("true").start();
              }
              throw new IOException("not there");
            });

    assertThat(speech.tell(NASTY)).isEmpty();
    assertThat(started).containsExactly("spd-say", "espeak-ng");
    LocalWay none =
        LocalPrograms.desktop(
            "Linux",
            _ -> {
              throw new IOException("not there");
            });
    assertThat(none.tell(NASTY)).contains(Phrase.NO_DESKTOP.with());
  }
}
