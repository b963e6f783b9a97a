package dev.andon.vicidial;

/// Counts the lines of `hopper_list`. What they hold, phone numbers among it, is not looked at.
final class HopperListParser {

  private HopperListParser() {}

  private static boolean isHeaded(Reply reply) {
    return !reply.lines().isEmpty() && reply.lines().getFirst().startsWith("hopper_order");
  }

  static ApiResult<Integer> parse(Reply reply) {
    return reply.wholeLines()
        ? new ApiResult.Ok<>(reply.lines().size() - (isHeaded(reply) ? 1 : 0))
        : new ApiResult.Failed<>(
            new ApiFailure.Garbled(
                "the answer ends in the middle of a line", reply.lines().size()));
  }
}
