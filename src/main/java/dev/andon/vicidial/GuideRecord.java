package dev.andon.vicidial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// One campaign or agent as a gateway sends it.
///
/// @param values by name in the form names are compared in
/// @param nested what lists inside it hold, such as a campaign's agents
record GuideRecord(SequencedMap<String, Value> values, List<GuideRecord> nested) {

  /// One value.
  ///
  /// @param name its name as the gateway spells it
  record Value(String name, String text) {}

  /// Collects values; of two with the same name the first counts.
  static final class Builder {

    private final SequencedMap<String, Value> values = new LinkedHashMap<>();
    private final List<GuideRecord> nested = new ArrayList<>();

    Builder put(String name, String text) {
      values.putIfAbsent(GuideKey.normal(name), new Value(name.strip(), text.strip()));
      return this;
    }

    Builder nest(GuideRecord record) {
      nested.add(record);
      return this;
    }

    boolean has(String name) {
      return values.containsKey(GuideKey.normal(name));
    }

    GuideRecord build() {
      return new GuideRecord(values, nested);
    }
  }

  GuideRecord {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    nested = List.copyOf(nested);
  }

  /// The text of a key; absent where it is empty or a word for nothing.
  Optional<String> text(GuideKey key) {
    return first(key, Optional::of);
  }

  String textOrEmpty(GuideKey key) {
    return text(key).orElse("");
  }

  OptionalInt count(GuideKey key) {
    return first(key, text -> boxed(GuideValue.count(text)))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  OptionalLong longCount(GuideKey key) {
    return first(key, text -> boxed(GuideValue.longCount(text)))
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  OptionalDouble decimal(GuideKey key) {
    return first(key, text -> boxed(GuideValue.decimal(text)))
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  Optional<Duration> duration(GuideKey key) {
    return first(key, GuideValue::duration);
  }

  Optional<Boolean> flag(GuideKey key) {
    return first(key, GuideValue::flag);
  }

  /// The text under this very name, for words that are no key of a campaign or an agent.
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(GuideKey.normal(name)))
        .flatMap(value -> GuideValue.text(value.text()));
  }

  /// How many figures of a campaign it tells.
  long figures() {
    return GuideKey.figures().stream().filter(key -> decimal(key).isPresent()).count();
  }

  /// What it tells beyond the known keys, by the gateway's own names.
  SortedMap<String, String> others() {
    SortedMap<String, String> others = new TreeMap<>();
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      if (!GuideKey.isKnown(entry.getKey())) {
        GuideValue.text(entry.getValue().text())
            .ifPresent(text -> others.put(entry.getValue().name(), text));
      }
    }
    return others;
  }

  /// The reason, where it says that the request was refused: JSON has no line to begin with ERROR.
  Optional<String> refusal() {
    if (figures() > 0 || text(GuideKey.USER).isPresent()) {
      return Optional.empty();
    }
    Optional<String> error =
        text("error")
            .or(() -> text("error_message"))
            .filter(text -> GuideValue.flag(text).isEmpty());
    if (error.isPresent()) {
      return error;
    }
    boolean failed =
        text("error").flatMap(GuideValue::flag).orElse(false)
            || !text("success").flatMap(GuideValue::flag).orElse(true)
            || text("status")
                .or(() -> text("result"))
                .filter(word -> GuideKey.normal(word).matches("error|fail(ed|ure)?|denied"))
                .isPresent();
    return failed
        ? text("message").or(() -> text("reason")).or(() -> Optional.of("no reason given"))
        : Optional.empty();
  }

  /// What it says, where it says that a command was carried out.
  Optional<String> success() {
    boolean done =
        text("success").flatMap(GuideValue::flag).orElse(false)
            || text("status")
                .or(() -> text("result"))
                .filter(word -> GuideKey.normal(word).matches("success|ok|done|updated"))
                .isPresent();
    return done ? text("message").or(() -> Optional.of("done")) : Optional.empty();
  }

  private <T> Optional<T> first(GuideKey key, Function<String, Optional<T>> reader) {
    for (String name : key.names()) {
      Optional<T> value = text(name).flatMap(reader);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private static Optional<Long> boxed(OptionalLong value) {
    return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
