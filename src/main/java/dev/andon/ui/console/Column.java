package dev.andon.ui.console;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// One column of a [ConsoleTable]: what it says of a row, to the eye, to the sort and to a file.
///
/// @param <R> a row
final class Column<R> {

  /// How a cell shows its words. One for each cell, so that it may keep a graphic of its own.
  @FunctionalInterface
  interface Look<R> {
    void show(TableCell<R, ?> cell, R row, String words);
  }

  private static final double LETTER = 6.7;
  private static final double PADDING = 15;
  private static final double FILTER = 20;

  private final String id;
  private final String title;
  private final Function<R, String> words;
  private final Function<R, String> spoken;
  private final Comparator<R> order;
  private final Predicate<R> known;
  private final String plainName;
  private final Function<R, Optional<?>> plain;
  private final @Nullable Supplier<Look<R>> look;
  private final double width;
  private final boolean right;
  private final boolean growing;
  private final boolean hideable;
  private final boolean shown;
  private final boolean filterable;

  private Column(Builder<R> made) {
    id = made.id;
    title = made.title;
    words = made.words;
    spoken = made.spoken == null ? made.words : made.spoken;
    order = made.order;
    known = made.known;
    plainName = made.plainName;
    plain = made.plain;
    look = made.look;
    width = Math.max(made.width, titleWidth(made));
    right = made.right;
    growing = made.growing;
    hideable = made.hideable;
    shown = made.shown;
    filterable = made.filterable;
  }

  /// A title may be longer in another language than all that stands below it.
  private static double titleWidth(Builder<?> made) {
    return LETTER * made.title.length() + PADDING + (made.filterable ? FILTER : 0);
  }

  /// A column of words, sorted as a person sorts words.
  ///
  /// @param id name in preferences and in a file
  static <R> Builder<R> of(String id, String title, Function<R, String> words) {
    return new Builder<>(id, title, words);
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  String words(R row) {
    return words.apply(row);
  }

  /// The same for those who cannot see it.
  String spoken(R row) {
    return title + ": " + spoken.apply(row);
  }

  /// Rows of which this is not known come last either way round.
  Comparator<R> order(boolean descending) {
    Comparator<R> unknownLast = Comparator.comparing(row -> !known.test(row));
    return unknownLast.thenComparing(descending ? order.reversed() : order);
  }

  /// Name in the head of a file, with the unit.
  String plainName() {
    return plainName;
  }

  /// The value as a machine reads it: text, a number, a duration or a moment; absent if unknown.
  Optional<?> plain(R row) {
    return plain.apply(row);
  }

  Look<R> makeLook() {
    return look == null ? (cell, _, text) -> cell.setText(text) : look.get();
  }

  /// In pixels beside text of 14 px.
  double width() {
    return width;
  }

  boolean right() {
    return right;
  }

  /// Whether it takes a share of the width that is left over.
  boolean growing() {
    return growing;
  }

  boolean hideable() {
    return hideable;
  }

  /// Whether it is shown until a person chooses otherwise.
  boolean shown() {
    return shown;
  }

  /// Whether a person can filter by it in its head.
  boolean filterable() {
    return filterable;
  }

  /// Collects what a column is.
  static final class Builder<R> {

    private final String id;
    private final String title;
    private final Function<R, String> words;
    private @Nullable Function<R, String> spoken;
    private Comparator<R> order;
    private Predicate<R> known;
    private String plainName;
    private Function<R, Optional<?>> plain;
    private @Nullable Supplier<Look<R>> look;
    private double width = 100;
    private boolean right;
    private boolean growing;
    private boolean hideable = true;
    private boolean shown = true;
    private boolean filterable;

    private Builder(String id, String title, Function<R, String> words) {
      this.id = id;
      this.title = title;
      this.words = words;
      order = Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER);
      known = row -> !words.apply(row).isEmpty();
      plainName = id;
      plain = row -> Optional.of(words.apply(row)).filter(text -> !text.isEmpty());
    }

    /// What a screen reader says where the words are too short for it.
    Builder<R> spoken(Function<R, String> text) {
      spoken = text;
      return this;
    }

    /// Sorted by this, and written to a file as this.
    <V extends Comparable<? super V>> Builder<R> value(
        String nameInFile, Function<R, Optional<V>> value) {
      plainName = nameInFile;
      plain = value::apply;
      return sortedBy(value);
    }

    /// Sorted by this; rows without it come last.
    <V extends Comparable<? super V>> Builder<R> sortedBy(Function<R, Optional<V>> value) {
      known = row -> value.apply(row).isPresent();
      order =
          (one, other) -> {
            Optional<V> first = value.apply(one);
            Optional<V> second = value.apply(other);
            return first.isPresent() && second.isPresent()
                ? first.get().compareTo(second.get())
                : 0;
          };
      return this;
    }

    /// Written to a file as this.
    Builder<R> plain(String nameInFile, Function<R, Optional<?>> value) {
      plainName = nameInFile;
      plain = value;
      return this;
    }

    Builder<R> look(Supplier<Look<R>> newLook) {
      look = newLook;
      return this;
    }

    /// In pixels beside text of 14 px.
    Builder<R> width(double pixels) {
      width = pixels;
      return this;
    }

    /// Figures stand at the right.
    Builder<R> right() {
      right = true;
      return this;
    }

    Builder<R> growing() {
      growing = true;
      return this;
    }

    /// Nobody can hide it: without it a row has no name.
    Builder<R> always() {
      hideable = false;
      return this;
    }

    Builder<R> hiddenAtFirst() {
      shown = false;
      return this;
    }

    /// Has a filter in its head.
    Builder<R> filterable() {
      filterable = true;
      return this;
    }

    Column<R> build() {
      return new Column<>(this);
    }
  }
}
