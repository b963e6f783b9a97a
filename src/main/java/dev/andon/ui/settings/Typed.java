package dev.andon.ui.settings;

import dev.andon.config.Goal;
import dev.andon.config.PinHash;
import dev.andon.config.WallPreferences;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed into a field: a value, or what is wrong with it.
sealed interface Typed<T> {

  /// It can be used.
  record Good<T>(T value) implements Typed<T> {}

  /// It cannot.
  ///
  /// @param words what is wrong and what is asked for
  record Wrong<T>(String words) implements Typed<T> {}

  /// What can be used of it.
  default Optional<T> good() {
    return switch (this) {
      case Good<T>(var value) -> Optional.of(value);
      case Wrong<T> _ -> Optional.empty();
    };
  }

  /// What is wrong; empty when nothing is.
  default String words() {
    return switch (this) {
      case Good<T> _ -> "";
      case Wrong<T>(var words) -> words;
    };
  }

  Pattern FIGURE = Pattern.compile("\\d{1,6}([.,]\\d{0,3})?|[.,]\\d{1,3}");
  Pattern WHOLE = Pattern.compile("\\d{1,9}");
  Pattern TIME = Pattern.compile("(\\d{1,2})[:.h](\\d{2})");
  Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_-]{1,6}");
  int LONGEST_TITLE = 40;
  int MOST_CODES = 50;
  int HIGHEST_TARGET = 1_000_000;

  /// Diagonal of a screen, in inches.
  static Typed<Double> inches(String text) {
    return figure(text, 10, 300, "settings.wall.inches.wrong");
  }

  /// Distance of the farthest reader, in metres.
  static Typed<Double> metres(String text) {
    return figure(text, 0.5, 50, "settings.wall.metres.wrong");
  }

  private static Typed<Double> figure(String text, double least, double most, String wrong) {
    String figure = text.strip();
    if (FIGURE.matcher(figure).matches()) {
      double value = Double.parseDouble(figure.replace(',', '.'));
      if (value >= least && value <= most) {
        return new Good<>(value);
      }
    }
    return new Wrong<>(Messages.text(wrong, Formats.decimal(least), Formats.decimal(most)));
  }

  /// How long a page stands, in seconds.
  static Typed<Duration> pageTime(String text) {
    long least = WallPreferences.SHORTEST_PAGE.toSeconds();
    long most = WallPreferences.LONGEST_PAGE.toSeconds();
    String seconds = text.strip();
    if (WHOLE.matcher(seconds).matches()) {
      long value = Long.parseLong(seconds);
      if (value >= least && value <= most) {
        return new Good<>(Duration.ofSeconds(value));
      }
    }
    return new Wrong<>(
        Messages.text("settings.wall.page-time.wrong", Formats.count(least), Formats.count(most)));
  }

  /// What the floor calls its goal.
  static Typed<String> title(String text) {
    String title = Formats.oneLine(text);
    if (title.isEmpty()) {
      return new Wrong<>(Messages.text("settings.goal.title.missing"));
    }
    return title.codePointCount(0, title.length()) > LONGEST_TITLE
        ? new Wrong<>(Messages.text("settings.goal.title.wrong", Formats.count(LONGEST_TITLE)))
        : new Good<>(title);
  }

  /// Status codes, between commas or blanks. The dialer tells upper case from lower case.
  static Typed<List<String>> codes(String text) {
    List<String> codes =
        Arrays.stream(text.split("[\\s,;]+")).filter(code -> !code.isEmpty()).distinct().toList();
    if (codes.isEmpty()) {
      return new Wrong<>(Messages.text("settings.goal.codes.missing"));
    }
    if (codes.size() > MOST_CODES) {
      return new Wrong<>(Messages.text("settings.goal.codes.many", Formats.count(MOST_CODES)));
    }
    return codes.stream()
        .filter(code -> !CODE.matcher(code).matches())
        .findFirst()
        .<Typed<List<String>>>map(
            code -> new Wrong<>(Messages.text("settings.goal.codes.wrong", code)))
        .orElseGet(() -> new Good<>(codes));
  }

  /// Number of calls.
  static Typed<Integer> target(String text) {
    String digits = text.replaceAll("[\\s\\u202f\\u00a0]", "");
    if (WHOLE.matcher(digits).matches()) {
      int value = Integer.parseInt(digits);
      if (value > 0 && value <= HIGHEST_TARGET) {
        return new Good<>(value);
      }
    }
    return new Wrong<>(Messages.text("settings.goal.target.wrong", Formats.count(HIGHEST_TARGET)));
  }

  /// A time of day on a clock of 24 hours.
  static Typed<LocalTime> time(String text) {
    Matcher matcher = TIME.matcher(text.strip());
    if (matcher.matches()) {
      try {
        return new Good<>(
            LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
      } catch (DateTimeException _) {
        // Said below.
      }
    }
    return new Wrong<>(Messages.text("settings.goal.time.wrong"));
  }

  /// A goal, once all of it can be used.
  static Optional<Goal> goal(
      Typed<String> title,
      Typed<List<String>> codes,
      Typed<Integer> target,
      Typed<LocalTime> time) {
    return title instanceof Good<String>(var name)
            && codes instanceof Good<List<String>>(var counted)
            && target instanceof Good<Integer>(var calls)
            && time instanceof Good<LocalTime>(var until)
        ? Optional.of(new Goal(name, counted, calls, until))
        : Optional.empty();
  }

  /// A new PIN, before it was typed twice.
  static Typed<Integer> pin(char[] pin) {
    if (PinHash.isPin(pin)) {
      return new Good<>(pin.length);
    }
    for (char character : pin) {
      if (character < '0' || character > '9') {
        return new Wrong<>(Messages.text("settings.pin.digits"));
      }
    }
    return new Wrong<>(Messages.text(pin.length < 4 ? "settings.pin.short" : "settings.pin.long"));
  }

  /// Whether the same PIN was typed twice; nothing is wrong while the second is the first's
  /// beginning.
  static Typed<Boolean> again(char[] pin, char[] again) {
    if (Arrays.equals(pin, again)) {
      return new Good<>(true);
    }
    boolean beginning =
        again.length < pin.length && Arrays.equals(Arrays.copyOf(pin, again.length), again);
    return beginning ? new Good<>(false) : new Wrong<>(Messages.text("settings.pin.differ"));
  }
}
