package dev.andon.vicidial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A password that does not show itself. Any thread.
public final class Secret {

  static final String MASK = "***";

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]*");

  private final String clear;
  private final List<String> forms;

  public Secret(String clear) {
    this.clear = clear;
    // The dialer deletes all but these characters before it compares and before it echoes.
    String stripped = clear.replaceAll("[^A-Za-z0-9_-]", "");
    this.forms =
        Stream.of(clear, stripped, URLEncoder.encode(clear, StandardCharsets.UTF_8), md5())
            .filter(form -> !form.isEmpty())
            // A letter or two that are left of a password give nothing away; masking them would
            // leave no sentence readable.
            .filter(form -> form.equals(clear) || form.length() > 2)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /// Whether a stock dialer takes it as it is: it deletes all but letters, digits, `-` and `_`.
  public boolean hasOnlyAllowedCharacters() {
    return ALLOWED.matcher(clear).matches();
  }

  String clear() {
    return clear;
  }

  /// The form that some gateways take: md5("VICIDIAL" + password) in lower-case hex.
  String md5() {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5")
              .digest(("VICIDIAL" + clear).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has MD5", e);
    }
  }

  /// The text without the password in any of the forms it may come back in.
  public String mask(String text) {
    String masked = text;
    for (String form : forms) {
      masked = masked.replace(form, MASK);
    }
    return masked;
  }

  @Override
  public String toString() {
    return MASK;
  }
}
