package dev.andon.doctor;

import dev.andon.doctor.Check.Outcome;
import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.DialerCertificate;
import dev.andon.vicidial.Findings;
import dev.andon.vicidial.Findings.Wire;
import dev.andon.vicidial.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Judges the way to the API: whether anything answers, how secret it is, and at which path.
final class WireChecks {

  private static final long DAYS_TO_MENTION = 30;

  private final Wire wire;
  private final Instant now;
  private final List<Check> checks;
  private final Optional<Problem> problem;

  private WireChecks(Wire wire, Instant now, List<Check> checks) {
    this.wire = wire;
    this.now = now;
    this.checks = checks;
    this.problem = wire.failure().map(why -> Problems.of("version", why, wire.address()));
  }

  static void add(Findings found, Instant now, List<Check> checks) {
    WireChecks judge = new WireChecks(found.wire(), now, checks);
    judge.reach();
    judge.tls();
    judge.path();
  }

  private void add(String id, Phrase title, Outcome outcome, Sentence what, Sentence remedy) {
    checks.add(new Check(id, title.with(), outcome, what, remedy));
  }

  /// A server that shows a certificate was reached, whether the certificate is good or not.
  private boolean reached() {
    return wire.certificate().isPresent()
        || wire.failure()
            .map(
                why ->
                    !(why instanceof ApiFailure.Unreachable(var cause, _))
                        || cause == ApiFailure.Cause.CUT_OFF
                        || cause == ApiFailure.Cause.TLS)
            .orElse(true);
  }

  private void reach() {
    if (reached()) {
      add(
          "reach",
          Phrase.REACH,
          Outcome.OK,
          Phrase.REACHED.with(wire.address().base().getAuthority()),
          Check.NOTHING);
    } else {
      add(
          "reach",
          Phrase.REACH,
          Outcome.FAILED,
          problem.map(Problem::what).orElse(Phrase.NOT_REACHED.with()),
          problem.map(Problem::remedy).orElse(Check.NOTHING));
    }
  }

  private void tls() {
    if (wire.address().base().getScheme().equals("http")) {
      plain();
      return;
    }
    if (wire.certificate().isPresent()) {
      certificate(wire.certificate().get());
      return;
    }
    if (reached() && problem.isPresent()) {
      add("tls", Phrase.TLS, Outcome.FAILED, problem.get().what(), problem.get().remedy());
      return;
    }
    skip("tls", Phrase.TLS, Phrase.REACH);
  }

  private void plain() {
    String host = wire.address().base().getHost();
    if (wire.httpsToo()) {
      add(
          "tls",
          Phrase.TLS,
          Outcome.WARNING,
          Phrase.PLAIN_TOO.with(),
          Phrase.PLAIN_TOO_HINT.with(host));
    } else if (!reached()) {
      skip("tls", Phrase.TLS, Phrase.REACH);
    } else if (wire.address().isThisMachine()) {
      add("tls", Phrase.TLS, Outcome.OK, Phrase.PLAIN_HERE.with(), Check.NOTHING);
    } else {
      add("tls", Phrase.TLS, Outcome.WARNING, Phrase.PLAIN.with(), Phrase.PLAIN_HINT.with());
    }
  }

  private void certificate(DialerCertificate certificate) {
    String until = day(certificate.until());
    boolean trusted =
        wire.failure()
            .map(
                why ->
                    !(why instanceof ApiFailure.Unreachable(var cause, _))
                        || cause != ApiFailure.Cause.CERTIFICATE)
            .orElse(true);
    if (!trusted) {
      untrusted(certificate);
    } else if (wire.pinned()) {
      add("tls", Phrase.TLS, Outcome.OK, Phrase.TLS_PINNED.with(until), Check.NOTHING);
    } else {
      long days = Duration.between(now, certificate.until()).toDays();
      if (days < DAYS_TO_MENTION) {
        add(
            "tls",
            Phrase.TLS,
            Outcome.WARNING,
            Phrase.TLS_ENDS.with(until, days),
            Phrase.TLS_ENDS_HINT.with());
      } else {
        add("tls", Phrase.TLS, Outcome.OK, Phrase.TLS_GOOD.with(until), Check.NOTHING);
      }
    }
  }

  private void untrusted(DialerCertificate certificate) {
    String pin = certificate.fingerprint();
    if (wire.pinned()) {
      fail(Phrase.TLS_OTHER_PIN.with(), Phrase.TLS_OTHER_PIN_HINT.with(pin));
    } else if (certificate.until().isBefore(now)) {
      fail(Phrase.TLS_ENDED.with(day(certificate.until())), Phrase.TLS_ENDED_HINT.with(pin));
    } else if (certificate.from().isAfter(now)) {
      fail(Phrase.TLS_EARLY.with(day(certificate.from())), Phrase.TLS_EARLY_HINT.with());
    } else if (certificate.isSelfSigned()) {
      fail(Phrase.TLS_SELF_SIGNED.with(), Phrase.TLS_PIN_HINT.with(pin));
    } else {
      String names =
          certificate.names().isEmpty()
              ? certificate.subject()
              : String.join(", ", certificate.names());
      fail(Phrase.TLS_OTHER_NAME.with(names, certificate.issuer()), Phrase.TLS_PIN_HINT.with(pin));
    }
  }

  private void fail(Sentence what, Sentence remedy) {
    add("tls", Phrase.TLS, Outcome.FAILED, what, remedy);
  }

  private void path() {
    String path = wire.address().base().getPath() + wire.address().nonAgentPath();
    if (wire.failure().isEmpty()) {
      add("path", Phrase.PATH, Outcome.OK, Phrase.PATH_GOOD.with(path), Check.NOTHING);
      return;
    }
    if (wire.agentApi()) {
      add("path", Phrase.PATH, Outcome.FAILED, Phrase.MOVED.with(path), Phrase.MOVED_HINT.with());
      return;
    }
    switch (wire.failure().get()) {
      case ApiFailure.NotVicidial(var detail) when detail.startsWith("a redirect to ") ->
          add(
              "path",
              Phrase.PATH,
              Outcome.FAILED,
              Phrase.REDIRECT.with(wire.address().base(), detail),
              Phrase.REDIRECT_HINT.with());
      case ApiFailure.Unreachable _ ->
          skip("path", Phrase.PATH, reached() ? Phrase.TLS : Phrase.REACH);
      case ApiFailure.NotVicidial _,
          ApiFailure.Overloaded _,
          ApiFailure.Garbled _,
          ApiFailure.Denied _,
          ApiFailure.NotAllowed _,
          ApiFailure.Unsupported _,
          ApiFailure.Rejected _ ->
          add(
              "path",
              Phrase.PATH,
              Outcome.FAILED,
              problem.orElseThrow().what(),
              problem.orElseThrow().remedy());
    }
  }

  private void skip(String id, Phrase title, Phrase before) {
    add(id, title, Outcome.SKIPPED, Phrase.SKIPPED_BEFORE.with(before.with()), Check.NOTHING);
  }

  /// By the calendar of UTC, which certificates use.
  private static String day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
