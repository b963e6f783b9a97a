package dev.andon.vicidial;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A dialer's answer that is no failure: lines of data, or what it said of a command.
///
/// @param lines data without line ends; none when the dialer said that there is nothing
/// @param wholeLines whether the last line was ended. The stock dialer ends every line of data, so
///   an answer that does not was cut off
/// @param confirmations texts of SUCCESS lines
/// @param notices texts of NOTICE lines
record Reply(
    List<String> lines, boolean wholeLines, List<String> confirmations, List<String> notices) {

  /// Said by functions that found nothing; an empty result, not a failure.
  private static final List<String> EMPTY =
      List.of(
          "NO LOGGED IN AGENTS",
          "NO RECORDS FOUND",
          "NO LEADS IN THE HOPPER",
          "NO RESULTS FOUND",
          "NO VIEWABLE CAMPAIGNS",
          "CALLBACK NOT FOUND",
          "NO RECORDINGS FOUND");

  /// 5,000 agents have a fifth of that. Each cell costs much more memory taken apart than as text.
  private static final int MOST_CELLS = 500_000;

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>\\s*([^<]{1,60})", Pattern.CASE_INSENSITIVE);

  /// Where the echo of the request begins, which holds the password when a login is refused.
  private static final Pattern ECHO = Pattern.compile(": ?\\|| -(?: |$)|: [^|]*\\|");

  /// Sorts one answer. Status 200 says nothing: the outcome is in the text.
  static ApiResult<Reply> of(int status, HttpHeaders headers, byte[] body, Login login) {
    if (status >= 500) {
      return failed(new ApiFailure.Overloaded("HTTP status " + status));
    }
    if (status >= 300 && status < 400) {
      String target = headers.firstValue("Location").orElse("elsewhere");
      // A query could repeat what was sent.
      return failed(
          new ApiFailure.NotVicidial(
              "a redirect to " + login.password().mask(target.replaceAll("\\?.*", ""))));
    }
    if (status == 401) {
      // The dialer itself never says so, but a gateway in front of it may, and may lock, too.
      return failed(new ApiFailure.Denied(ApiFailure.Reason.LOGIN, "HTTP status 401"));
    }
    if (status != 200) {
      return failed(new ApiFailure.NotVicidial("HTTP status " + status));
    }
    int cells = 0;
    for (byte octet : body) {
      switch (octet) {
        case 0 -> {
          return failed(new ApiFailure.Garbled("the answer is not text", 0));
        }
        case '\n', '\t', '|', ',', '{', '[' -> cells++;
        default -> {}
      }
    }
    if (cells > MOST_CELLS) {
      return failed(new ApiFailure.Garbled("the answer has more cells than any floor", 0));
    }
    // Lenient: old sites hold names in mixed encodings, and a floor with a broken letter beats
    // none.
    return of(new String(body, StandardCharsets.UTF_8), login);
  }

  static ApiResult<Reply> of(String text, Login login) {
    // A PHP file that somebody edited may send a byte order mark or blanks before its answer, and a
    // refused login must be seen behind them.
    String body = text.replaceFirst("^[\\uFEFF\\s]+", "");
    if (body.isEmpty()) {
      return failed(new ApiFailure.Garbled("the answer is empty", 0));
    }
    if (body.startsWith("MySQL connect ERROR")) {
      return failed(new ApiFailure.Overloaded("its database does not answer"));
    }
    if (body.startsWith("<")) {
      return failed(new ApiFailure.NotVicidial(page(body, login)));
    }
    List<String> lines = body.lines().filter(line -> !line.isBlank()).toList();
    List<String> confirmations = words(lines, "SUCCESS:", login);
    List<String> notices = words(lines, "NOTICE:", login);
    for (String line : lines) {
      if (line.startsWith("ERROR:")) {
        // The first names the trouble; a second one may mislead (call_status_stats without
        // campaigns says "Invalid Source", too).
        return error(line, login);
      }
    }
    boolean whole = body.endsWith("\n");
    List<String> data =
        lines.stream()
            .filter(line -> !line.startsWith("SUCCESS:") && !line.startsWith("NOTICE:"))
            .toList();
    return new ApiResult.Ok<>(new Reply(data, whole, confirmations, notices));
  }

  private static ApiResult<Reply> error(String line, Login login) {
    String reason = reason(line, login);
    if (line.contains("Login incorrect")) {
      return failed(
          new ApiFailure.Denied(
              line.endsWith("|2FA|") ? ApiFailure.Reason.TWO_FACTOR : ApiFailure.Reason.LOGIN,
              reason));
    }
    if (line.contains("Too many login attempts")) {
      return failed(new ApiFailure.Denied(ApiFailure.Reason.LOCKED, reason));
    }
    if (line.contains("Your IP Address is not allowed")) {
      return failed(new ApiFailure.Denied(ApiFailure.Reason.ADDRESS, reason));
    }
    if (line.startsWith("ERROR: Invalid Username/Password")) {
      return failed(agentApiLogin(line, reason));
    }
    if (line.contains("USER DOES NOT HAVE PERMISSION")) {
      return failed(new ApiFailure.NotAllowed(reason));
    }
    if (line.startsWith("ERROR: NO FUNCTION SPECIFIED")) {
      return failed(new ApiFailure.Unsupported());
    }
    if (EMPTY.stream().anyMatch(line::contains)) {
      return new ApiResult.Ok<>(new Reply(List.of(), true, List.of(), List.of()));
    }
    return failed(new ApiFailure.Rejected(reason));
  }

  /// The Agent API has one text for all; the word between the last bars tells them apart.
  private static ApiFailure agentApiLogin(String line, String reason) {
    if (line.contains("|LOCK|")) {
      return new ApiFailure.Denied(ApiFailure.Reason.LOCKED, reason);
    }
    if (line.contains("|IPBLOCK|")) {
      return new ApiFailure.Denied(ApiFailure.Reason.ADDRESS, reason);
    }
    return line.contains("|GOOD|")
        ? new ApiFailure.NotAllowed(reason)
        : new ApiFailure.Denied(ApiFailure.Reason.LOGIN, reason);
  }

  /// The text of an answer without its echo of the request, and without the password.
  private static String reason(String line, Login login) {
    String text = line.substring(line.indexOf(':') + 1).strip();
    Matcher echo = ECHO.matcher(text);
    String shown = login.password().mask(echo.find() ? text.substring(0, echo.start()) : text);
    // Control characters could steer the terminal that shows it.
    return shown.replaceAll("\\p{Cntrl}", " ");
  }

  private static List<String> words(List<String> lines, String kind, Login login) {
    return lines.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> reason(line, login))
        .toList();
  }

  private static String page(String html, Login login) {
    // Masked before it is cut: half a password would not be found any more.
    String start = login.password().mask(html.substring(0, Math.min(html.length(), 8_000)));
    Matcher title = TITLE.matcher(start.substring(0, Math.min(start.length(), 4_000)));
    return title.find()
        ? "a web page titled '" + title.group(1).strip() + "'"
        : html.toLowerCase(Locale.ROOT).contains("<b>warning") ? "a PHP warning" : "a web page";
  }

  private static ApiResult<Reply> failed(ApiFailure failure) {
    return new ApiResult.Failed<>(failure);
  }
}
