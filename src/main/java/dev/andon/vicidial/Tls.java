package dev.andon.vicidial;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Trust in a dialer's certificate, and the fingerprint of one that is not trusted, so that a
/// person can compare and pin it. Any thread.
final class Tls extends X509ExtendedTrustManager {

  private final Trust trust;
  private volatile @Nullable X509ExtendedTrustManager runtime;
  private final @Nullable X509ExtendedTrustManager own;
  private volatile String refusedFingerprint = "";
  private volatile @Nullable X509Certificate seen;

  /// @throws IOException with a sentence for people when the CA file cannot be used
  Tls(Trust trust) throws IOException {
    this.trust = trust;
    try {
      this.own =
          switch (trust) {
            case Trust.CaFile(var file) -> {
              try (InputStream in = Files.newInputStream(file)) {
                yield managerOf(
                    storeOf(CertificateFactory.getInstance("X.509").generateCertificates(in)));
              } catch (IOException e) {
                throw new IOException("The file " + file + " cannot be read.", e);
              }
            }
            case Trust.KnownAuthorities _, Trust.Pinned _ -> null;
          };
    } catch (GeneralSecurityException e) {
      throw new IOException("The file holds no certificates in PEM form.", e);
    }
  }

  Trust trust() {
    return trust;
  }

  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has TLS", e);
    }
  }

  /// Fingerprint of the last certificate, where it was not trusted; empty when it was.
  String refusedFingerprint() {
    return refusedFingerprint;
  }

  /// The server's own certificate as it was last shown, trusted or not.
  Optional<X509Certificate> seen() {
    return Optional.ofNullable(seen);
  }

  static String fingerprint(X509Certificate certificate) throws CertificateException {
    try {
      return HexFormat.ofDelimiter(":")
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  private interface Check {
    void with(X509ExtendedTrustManager manager) throws CertificateException;
  }

  private void check(X509Certificate[] chain, Check check) throws CertificateException {
    seen = chain[0];
    String shown = fingerprint(chain[0]);
    if (trust instanceof Trust.Pinned(var pinned)) {
      if (!plain(pinned).equals(plain(shown))) {
        refusedFingerprint = shown;
        throw new CertificateException("not the pinned certificate");
      }
      refusedFingerprint = "";
      return;
    }
    if (own != null) {
      try {
        check.with(own);
        refusedFingerprint = "";
        return;
      } catch (CertificateException _) {
        // Not signed by the file's: the runtime's may know it.
      }
    }
    try {
      check.with(runtime());
      refusedFingerprint = "";
    } catch (CertificateException e) {
      refusedFingerprint = shown;
      throw e;
    }
  }

  /// The authorities that this Java knows; read when they are first asked for, because that takes a
  /// fifth of a second, and a dialer without https never asks.
  private X509ExtendedTrustManager runtime() throws CertificateException {
    X509ExtendedTrustManager known = runtime;
    if (known == null) {
      try {
        known = managerOf(null);
      } catch (GeneralSecurityException e) {
        throw new CertificateException("no trust manager", e);
      }
      runtime = known;
    }
    return known;
  }

  private static String plain(String fingerprint) {
    return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
  }

  private static KeyStore storeOf(Collection<? extends Certificate> certificates)
      throws GeneralSecurityException, IOException {
    if (certificates.isEmpty()) {
      throw new CertificateException("no certificates");
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("ca" + number++, certificate);
    }
    return store;
  }

  private static X509ExtendedTrustManager managerOf(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, manager -> manager.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, manager -> manager.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, manager -> ((X509TrustManager) manager).checkServerTrusted(chain, type));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("this is a client");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("this is a client");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("this is a client");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    // Asked of servers only.
    return new X509Certificate[0];
  }
}
