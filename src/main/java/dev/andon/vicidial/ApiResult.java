package dev.andon.vicidial;

import java.util.Optional;
import java.util.function.Function;

/// The outcome of one API call. VICIdial answers HTTP 200 for nearly everything and puts the
/// outcome into the text, so failure is a value here, not an exception.
///
/// "Nobody logged in", "no records" and "no leads" are values, too: an empty list in [Ok].
public sealed interface ApiResult<T> {

  record Ok<T>(T value) implements ApiResult<T> {}

  record Failed<T>(ApiFailure failure) implements ApiResult<T> {}

  /// The value, where there is one.
  default Optional<T> toOptional() {
    return switch (this) {
      case Ok<T>(var value) -> Optional.of(value);
      case Failed<T> _ -> Optional.empty();
    };
  }

  /// The next step, taken only with a value.
  default <R> ApiResult<R> then(Function<? super T, ApiResult<R>> step) {
    return switch (this) {
      case Ok<T>(var value) -> step.apply(value);
      case Failed<T>(var failure) -> new Failed<>(failure);
    };
  }
}
