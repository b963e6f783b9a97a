package dev.andon.config;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/// What is kept of a PIN: enough to know it again, too little to tell it. Any thread, though making
/// one and matching take so long on purpose that the FX thread should not wait for them.
///
/// It keeps a passer-by off the buttons. A PIN has few digits, so whoever can read the file and has
/// time finds it out: it must not be a password that is used elsewhere.
public final class PinHash {

  private static final int LEAST_DIGITS = 4;
  private static final int MOST_DIGITS = 12;
  private static final int ITERATIONS = 600_000;
  private static final int LEAST_ITERATIONS = 210_000;

  /// A file that asks for more would hold up the wall.
  private static final int MOST_ITERATIONS = 5_000_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String SCHEME = "pbkdf2";

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PinHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /// Whether a PIN may look so: 4 to 12 digits.
  public static boolean isPin(char[] pin) {
    if (pin.length < LEAST_DIGITS || pin.length > MOST_DIGITS) {
      return false;
    }
    for (char digit : pin) {
      if (digit < '0' || digit > '9') {
        return false;
      }
    }
    return true;
  }

  /// Hashes a PIN. The caller wipes the array.
  ///
  /// @throws IllegalArgumentException if [#isPin] says no
  public static PinHash of(char[] pin, SecureRandom random) {
    if (!isPin(pin)) {
      throw new IllegalArgumentException("a PIN has 4 to 12 digits");
    }
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PinHash(ITERATIONS, salt, hash(pin, salt, ITERATIONS));
  }

  /// Reads what [#stored] wrote; empty for anything else.
  static Optional<PinHash> parse(String stored) {
    String[] parts = stored.split(":", -1);
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      return Optional.empty();
    }
    try {
      int iterations = Integer.parseInt(parts[1]);
      byte[] salt = Base64.getDecoder().decode(parts[2]);
      byte[] hash = Base64.getDecoder().decode(parts[3]);
      return iterations >= LEAST_ITERATIONS
              && iterations <= MOST_ITERATIONS
              && salt.length == SALT_BYTES
              && hash.length == HASH_BYTES
          ? Optional.of(new PinHash(iterations, salt, hash))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whether this is the PIN; takes as long for a wrong one. The caller wipes the array.
  public boolean matches(char[] pin) {
    return isPin(pin) && MessageDigest.isEqual(hash, hash(pin, salt, iterations));
  }

  /// `pbkdf2:iterations:salt:hash`, the last two in Base64.
  String stored() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        ":",
        SCHEME,
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  private static byte[] hash(char[] pin, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(pin, salt, iterations, HASH_BYTES * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot hash a PIN", e);
    } finally {
      spec.clearPassword();
    }
  }

  /// The same salt and hash; two hashes of one PIN differ.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PinHash pin
        && iterations == pin.iterations
        && Arrays.equals(salt, pin.salt)
        && MessageDigest.isEqual(hash, pin.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(salt);
  }

  /// Tells nothing, for it may stand in a log.
  @Override
  public String toString() {
    return "PinHash";
  }
}
