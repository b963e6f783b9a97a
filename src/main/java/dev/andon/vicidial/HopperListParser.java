package dev.andon.vicidial;

/// Counts the lines of `hopper_list`. What they hold, phone numbers among it, is not looked at.
final class HopperListParser {

  private HopperListParser() {}

  static ApiResult<Integer> parse(Reply reply) {
    return reply.wholeLines()
        ? new ApiResult.Ok<>(Math.max(0, reply.lines().size() - 1))
        : new ApiResult.Failed<>(
            new ApiFailure.Garbled(
                "the answer ends in the middle of a line", reply.lines().size()));
  }
}
