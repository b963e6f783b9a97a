package dev.andon.vicidial;

import dev.andon.model.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What exactly was wrong, as the details of an [ApiFailure] say it.
///
/// A failure carries its detail as English text with the figures filled in; here it is found again
/// by its pattern, so that a screen can say it in its language.
enum Detail {
  STATUS("HTTP status {0}"),
  DATABASE("its database does not answer"),

  REDIRECT("a redirect to {0}"),
  TITLED_PAGE("a web page titled '{0}'"),
  PHP_WARNING("a PHP warning"),
  PAGE("a web page"),

  NOT_WHOLE("no whole answer within {0}"),
  STOPPED("its answer stopped for {0}"),
  NO_ANSWER("no answer within {0}"),

  NOT_TEXT("the answer is not text"),
  TOO_MANY_CELLS("the answer has more cells than any floor"),
  EMPTY("the answer is empty"),
  TOO_LARGE("the answer is more than {0} MiB"),
  PACKED("the answer is packed in an unknown way"),
  HALF_A_LINE("the answer ends in the middle of a line"),
  COLUMN("the header has no column {0}"),
  CELLS("{0} cells where the header has {1}"),
  CELLS_OF_STATUSES("{0} cells where there are 5"),
  NO_ID("no id or no counts"),
  NO_VERSION("no VERSION in the answer"),
  NO_FIGURES("no line of figures"),
  NO_COUNTS("counts that are none"),
  JSON("JSON that is broken or cut off"),
  NO_LAYOUT("neither key|value lines, nor rows under a header, nor JSON"),
  NO_PAIR("a line that is no key|value"),
  NOT_THIS_CAMPAIGN("it says nothing of this campaign"),
  ROWS("{0} rows for one campaign"),

  NO_REASON("no reason given"),
  OWN_FAULT("Andon has a fault of its own, see its log");

  private final String pattern;
  private final Pattern recognized;

  Detail(String pattern) {
    this.pattern = pattern;
    recognized =
        Pattern.compile(
            Stream.of(pattern.split("\\{\\d}", -1))
                .map(Pattern::quote)
                .reduce((before, after) -> before + "(.*)" + after)
                .orElseThrow(),
            Pattern.DOTALL);
  }

  String code() {
    return "detail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  /// What this text says; a text of somebody else stays as it is.
  static Sentence of(String text) {
    return Stream.of(values())
        .flatMap(detail -> detail.match(text).stream())
        .findFirst()
        .orElseGet(() -> Sentence.plain(text));
  }

  private Optional<Sentence> match(String text) {
    Matcher matcher = recognized.matcher(text);
    return matcher.matches()
        ? Optional.of(
            Sentence.of(
                code(),
                pattern,
                IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toArray()))
        : Optional.empty();
  }
}
