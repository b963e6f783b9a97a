package dev.andon.vicidial;

import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The certificate that a dialer's web server shows.
///
/// @param subject who it is for, as it says itself
/// @param issuer who signed it
/// @param names host names and addresses that it is valid for
/// @param from first moment of its life
/// @param until last moment of its life
/// @param fingerprint SHA-256 in hex with colons
public record DialerCertificate(
    String subject,
    String issuer,
    List<String> names,
    Instant from,
    Instant until,
    String fingerprint) {

  public DialerCertificate {
    names = List.copyOf(names);
  }

  /// Whether its owner signed it.
  public boolean isSelfSigned() {
    return subject.equals(issuer);
  }

  static DialerCertificate of(X509Certificate certificate) {
    return new DialerCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        names(certificate),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        fingerprint(certificate));
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> name.size() > 1 && name.get(1) instanceof String)
              .map(name -> name.get(1).toString())
              .toList();
    } catch (CertificateParsingException _) {
      // Names that cannot be read fit no address.
      return List.of();
    }
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return Tls.fingerprint(certificate);
    } catch (CertificateException _) {
      // It came over the wire, so it has an encoded form.
      return "";
    }
  }
}
