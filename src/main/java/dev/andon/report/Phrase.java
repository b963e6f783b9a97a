package dev.andon.report;

import dev.andon.model.Problem;
import dev.andon.model.Problem.Kind;
import dev.andon.model.Sentence;
import java.util.Locale;

/// Why there is no report; `messages*.properties` hold the same as `problem.report-` and the
/// constant's name.
enum Phrase {
  UNKNOWN_CAMPAIGN("There is no campaign {0} of {1} on record."),
  UNKNOWN_CAMPAIGN_HINT("On record are: {0}."),
  NOTHING("Nothing is on record of {0}."),
  NOTHING_HINT("Let Andon run with this dialer, then make the report again.");

  private static final String FUNCTION = "report";

  private final String pattern;

  Phrase(String pattern) {
    this.pattern = pattern;
  }

  String code() {
    return "report-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  private Sentence with(Object... arguments) {
    return Sentence.of(code(), pattern, arguments);
  }

  static Problem nothing(String dialer) {
    return new Problem(FUNCTION, Kind.NOTICE, NOTHING.with(dialer), NOTHING_HINT.with());
  }

  static Problem unknownCampaign(String campaign, String dialer, String known) {
    return new Problem(
        FUNCTION,
        Kind.NOTICE,
        UNKNOWN_CAMPAIGN.with(campaign, dialer),
        UNKNOWN_CAMPAIGN_HINT.with(known));
  }
}
