package dev.andon.config;

import dev.andon.model.Sentence;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of a rules file, which knows its lines and which keys were asked for.
final class RuleTable {

  private final TomlTable table;
  private final String path;
  private final List<RuleFault> faults;
  private final List<RuleFault> warnings;
  private final Set<String> known = new TreeSet<>();

  RuleTable(TomlTable table, String path, List<RuleFault> faults, List<RuleFault> warnings) {
    this.table = table;
    this.path = path;
    this.faults = faults;
    this.warnings = warnings;
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Set<String> keys() {
    return table.keySet();
  }

  boolean has(String key) {
    known.add(key);
    return table.contains(List.of(key));
  }

  int line(String key) {
    @Nullable TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? 0 : position.line();
  }

  void fault(String key, RulesPhrase phrase, Object... more) {
    faults.add(new RuleFault(line(key), pathOf(key), words(key, phrase, more)));
  }

  /// Says what is wrong with a key in words of its own, of its line and its whole name.
  void fault(String key, BiFunction<Integer, String, Sentence> words) {
    faults.add(new RuleFault(line(key), pathOf(key), words.apply(line(key), pathOf(key))));
  }

  /// The same of the whole table.
  void faultOfTable(BiFunction<Integer, String, Sentence> words) {
    int line = keys().stream().mapToInt(this::line).min().orElse(0);
    faults.add(new RuleFault(line, path, words.apply(line, path)));
  }

  void warn(String key, RulesPhrase phrase, Object... more) {
    warnings.add(new RuleFault(line(key), pathOf(key), words(key, phrase, more)));
  }

  private Sentence words(String key, RulesPhrase phrase, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(line(key), pathOf(key)));
    arguments.addAll(List.of(more));
    return phrase.with(arguments.toArray());
  }

  private void wrong(String key, RulesPhrase expected) {
    fault(key, RulesPhrase.WRONG_KIND, expected.with());
  }

  /// The value of a key, where it is there and of use.
  private <T> Optional<T> value(
      String key, RulesPhrase expected, Function<Object, Optional<T>> reader) {
    if (!has(key)) {
      return Optional.empty();
    }
    @Nullable Object raw = table.get(List.of(key));
    Optional<T> value = raw == null ? Optional.empty() : reader.apply(raw);
    if (value.isEmpty()) {
      wrong(key, expected);
    }
    return value;
  }

  Optional<String> text(String key) {
    return value(key, RulesPhrase.A_TEXT, RuleTable::text);
  }

  private static Optional<String> text(Object raw) {
    return raw instanceof String text ? Optional.of(text) : Optional.empty();
  }

  Optional<Boolean> flag(String key) {
    return value(
        key,
        RulesPhrase.A_FLAG,
        raw -> raw instanceof Boolean flag ? Optional.of(flag) : Optional.empty());
  }

  boolean isFalse(String key) {
    return has(key) && Boolean.FALSE.equals(table.get(List.of(key)));
  }

  private static Optional<Double> number(Object raw) {
    return raw instanceof Number number && Double.isFinite(number.doubleValue())
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  Optional<Integer> whole(String key, int least) {
    return value(
        key,
        least == 0 ? RulesPhrase.A_WHOLE_NUMBER : RulesPhrase.A_COUNT,
        raw ->
            raw instanceof Long number && number >= least && number <= 1_000_000_000L
                ? Optional.of(number.intValue())
                : Optional.empty());
  }

  /// A number above 0 that says itself what it is in.
  Optional<Double> amount(String key) {
    return value(key, RulesPhrase.A_NUMBER, raw -> number(raw).filter(n -> n > 0 && n < 1e9));
  }

  /// A number, or 0.
  Optional<Double> amountOrZero(String key) {
    return value(key, RulesPhrase.A_NUMBER, raw -> number(raw).filter(n -> n >= 0 && n < 1e9));
  }

  Optional<Double> percentage(String key, RulesPhrase expected) {
    return value(key, expected, raw -> number(raw).filter(n -> n > 0 && n < 100));
  }

  Optional<Duration> time(String key) {
    return value(key, RulesPhrase.A_TIME, raw -> text(raw).flatMap(RuleTimes::parse));
  }

  Optional<LocalTime> clock(String key) {
    return value(
        key,
        RulesPhrase.A_CLOCK,
        raw -> {
          if (raw instanceof LocalTime time) {
            return Optional.of(time);
          }
          try {
            return text(raw).map(LocalTime::parse);
          } catch (DateTimeParseException _) {
            return Optional.empty();
          }
        });
  }

  Optional<Set<String>> texts(String key) {
    return value(
        key,
        RulesPhrase.A_LIST,
        raw -> {
          if (!(raw instanceof TomlArray array)) {
            return Optional.empty();
          }
          Set<String> texts = new HashSet<>();
          for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof String text)) {
              return Optional.empty();
            }
            texts.add(text);
          }
          return Optional.of(texts);
        });
  }

  /// One of these words, in small letters.
  <T> Optional<T> word(String key, Map<String, T> words) {
    Optional<String> typed = text(key);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    @Nullable T meant = words.get(typed.get().toLowerCase(Locale.ROOT));
    if (meant == null) {
      fault(
          key,
          RulesPhrase.UNKNOWN_WORD,
          typed.get(),
          String.join(", ", new TreeSet<>(words.keySet())));
    }
    return Optional.ofNullable(meant);
  }

  Optional<RuleTable> table(String key, RulesPhrase expected) {
    return value(
        key,
        expected,
        raw ->
            raw instanceof TomlTable inner
                ? Optional.of(new RuleTable(inner, pathOf(key), faults, warnings))
                : Optional.empty());
  }

  /// Warns of each key that nobody asked for, with the nearest that somebody does.
  void warnOfUnknown() {
    warnOfUnknown(known);
  }

  private void warnOfUnknown(Collection<String> words) {
    for (String key : table.keySet()) {
      if (!words.contains(key)) {
        Optional<String> meant = Spelling.nearest(key, words);
        if (meant.isPresent()) {
          warn(key, RulesPhrase.UNKNOWN_KEY_LIKE, meant.get());
        } else {
          warn(key, RulesPhrase.UNKNOWN_KEY);
        }
      }
    }
  }
}
