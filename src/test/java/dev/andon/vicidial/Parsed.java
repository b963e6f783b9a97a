package dev.andon.vicidial;

import java.util.function.Function;

/// Short forms for what a parser or client made of an answer.
final class Parsed {

  private Parsed() {}

  static <T> ApiResult<T> with(Function<Reply, ApiResult<T>> parser, Recorded answer) {
    return answer.reply().then(parser);
  }

  static <T> ApiResult<T> ok(T value) {
    return new ApiResult.Ok<>(value);
  }

  static <T> ApiResult<T> failed(ApiFailure failure) {
    return new ApiResult.Failed<>(failure);
  }

  static <T> ApiResult<T> garbled(String detail, int line) {
    return failed(new ApiFailure.Garbled(detail, line));
  }

  static <T> T value(ApiResult<T> result) {
    return switch (result) {
      case ApiResult.Ok<T>(var value) -> value;
      case ApiResult.Failed<T>(var failure) -> throw new AssertionError(failure.toString());
    };
  }

  static ApiFailure failure(ApiResult<?> result) {
    return switch (result) {
      case ApiResult.Ok<?>(var value) -> throw new AssertionError("no failure: " + value);
      case ApiResult.Failed<?>(var failure) -> failure;
    };
  }
}
