package dev.andon.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.andon.doctor.Check;
import dev.andon.doctor.Check.Outcome;
import dev.andon.vicidial.ConnectionDetails;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.Findings;
import dev.andon.vicidial.StockFunction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks as a table for people and as JSON for scripts.
final class DoctorText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DoctorText() {}

  static String table(List<Check> checks) {
    StringBuilder text = new StringBuilder();
    for (Check check : checks) {
      text.append("%-8s %s: %s%n".formatted(check.outcome().word(), check.title(), check.what()));
      if (!check.remedy().equals(Check.NOTHING)) {
        text.append("         > %s%n".formatted(check.remedy()));
      }
    }
    text.append(
        Stream.of(Outcome.values())
            .map(outcome -> count(checks, outcome) + " " + outcome.word())
            .collect(Collectors.joining(", ", "", System.lineSeparator())));
    return text.toString();
  }

  private static long count(List<Check> checks, Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).count();
  }

  private static Outcome worst(List<Check> checks) {
    return Stream.of(Outcome.FAILED, Outcome.WARNING)
        .filter(outcome -> count(checks, outcome) > 0)
        .findFirst()
        .orElse(Outcome.OK);
  }

  static String json(
      Instant now, DialerAddress address, Findings found, List<Check> checks, boolean commands) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("takenAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
    root.put("url", address.base().toString());
    root.put("outcome", worst(checks).word());
    ArrayNode list = root.putArray("checks");
    for (Check check : checks) {
      list.addObject()
          .put("id", check.id())
          .put("title", check.title().english())
          .put("outcome", check.outcome().word())
          .put("what", check.what().english())
          .put("remedy", check.remedy().english());
    }
    root.put("allowedFunctions", StockFunction.allowedFunctions(commands));
    details(root.putObject("connection"), found.details());
    return root.toPrettyString();
  }

  static void details(ObjectNode node, ConnectionDetails details) {
    ArrayNode calls = node.putArray("calls");
    for (ConnectionDetails.Calls line : details.calls()) {
      calls
          .addObject()
          .put("function", line.function())
          .put("calls", line.calls())
          .put("failed", line.failed())
          .put("lastMillis", line.lastTook().toMillis())
          .put("lastFailure", line.lastFailure().orElse(null));
    }
    ArrayNode unknown = node.putArray("unknown");
    for (ConnectionDetails.Unknown one : details.unknown()) {
      unknown
          .addObject()
          .put("kind", one.kind().name().toLowerCase(Locale.ROOT))
          .put("where", one.where())
          .put("word", one.word())
          .put("times", one.times())
          .put("example", one.example());
    }
  }
}
