package dev.andon.notify;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is sent, so that a receiver knows who has sent it and that nobody changed it.
final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /// HMAC-SHA256 over the time stamp, a full stop and the body, as `sha256=` and hexadecimal
  /// digits.
  ///
  /// @param timestamp seconds since 1970
  static String of(Hidden key, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] digest = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }
}
