package dev.andon.vicidial;

/// Why a call failed, sorted by what the caller must do next. No text in here holds the password:
/// the dialer's answers are masked where they enter.
public sealed interface ApiFailure {

  /// The login was refused. Stop: after ten refused logins the account is locked for 15 minutes,
  /// for everyone who shares it.
  record Denied(Reason reason, String reply) implements ApiFailure {}

  /// What was refused about the login.
  enum Reason {
    /// Wrong password, unknown or inactive user, or user level below 7.
    LOGIN,
    /// Too many refused logins; the right password is refused, too.
    LOCKED,
    /// This machine's address is not on the user group's list.
    ADDRESS,
    /// The dialer wants a second factor, which an API user cannot give.
    TWO_FACTOR
  }

  /// This user may not use this function. Go on without it.
  record NotAllowed(String reply) implements ApiFailure {}

  /// This server does not know the function: too old, or another dialect. Go on without it.
  record Unsupported() implements ApiFailure {}

  /// Understood and refused, such as an unknown campaign. The same request will be refused again.
  record Rejected(String reply) implements ApiFailure {}

  /// No answer: refused, timed out, broken off. Back off and try again.
  record Unreachable(Cause cause, String detail) implements ApiFailure {}

  /// What stood between us and an answer.
  enum Cause {
    /// The name has no address.
    NAME,
    /// Nobody listens at that port.
    REFUSED,
    /// It did not answer in time.
    TIMEOUT,
    /// The answer broke off half-way.
    CUT_OFF,
    /// The certificate is not trusted.
    CERTIFICATE,
    /// TLS failed for another reason, such as plain HTTP on that port.
    TLS
  }

  /// It answers, but cannot work: its database is down or the web server says 5xx. Back off.
  record Overloaded(String detail) implements ApiFailure {}

  /// Something else answers at this address: a login page, a proxy, another web site.
  record NotVicidial(String detail) implements ApiFailure {}

  /// An answer that is not in the known form.
  ///
  /// @param line where the form broke, counted from 1; 0 for the answer as a whole
  record Garbled(String detail, int line) implements ApiFailure {}

  /// Whether the dialer could not be talked to at all, so that other calls would fail the same.
  default boolean isTransport() {
    return switch (this) {
      case Unreachable _, Overloaded _, NotVicidial _ -> true;
      case Denied _, NotAllowed _, Unsupported _, Rejected _, Garbled _ -> false;
    };
  }
}
