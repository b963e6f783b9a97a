package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.andon.vicidial.ApiFailure.Cause;
import dev.andon.vicidial.ApiFailure.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Against a certificate that is made for the test and signed by itself, as many dialers have one.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiClientTlsTest {

  private static final char[] STORE_PASSWORD = "changeit".toCharArray();

  private final RecordedDialer dialer;
  private final X509Certificate certificate;
  private final Path pem;

  ApiClientTlsTest(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("dialer.p12");
    makeCertificate(file);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, STORE_PASSWORD);
    }
    this.certificate = (X509Certificate) store.getCertificate("dialer");
    this.pem = folder.resolve("dialer.pem");
    Files.writeString(
        pem,
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(certificate.getEncoded())));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, STORE_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    this.dialer = new RecordedDialer(server).answer("version", Recorded.of("version/anon"));
  }

  private static void makeCertificate(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "dialer",
                "-keyalg",
                "EC",
                "-dname",
                "CN=dialer.example",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(STORE_PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
  }

  @AfterAll
  void stop() {
    dialer.close();
  }

  private ApiResult<Reply> read(String host, Trust trust) throws Exception {
    try (ApiClient client =
        Clients.of(
            "https://" + host + ":" + dialer.port(),
            Logins.WALL,
            trust,
            Clients.LONG,
            Clients.RUNNING)) {
      return client.read(Call.of("version"), Duration.ofSeconds(20));
    }
  }

  @Test
  void aCertificateThatNobodyKnowsIsRefusedWithItsFingerprint() throws Exception {
    String fingerprint = Tls.fingerprint(certificate);
    assertThat(fingerprint).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    assertThat(read("localhost", new Trust.KnownAuthorities()))
        .isEqualTo(failed(new Unreachable(Cause.CERTIFICATE, fingerprint)));
  }

  @Test
  void thePinnedCertificateIsTrustedWhateverItsNameAndHoweverThePinIsWritten() throws Exception {
    String pin = Tls.fingerprint(certificate);
    for (String written :
        List.of(pin, pin.toLowerCase(Locale.ROOT), pin.replace(":", ""), " " + pin + "\n")) {
      assertThat(read("127.0.0.1", new Trust.Pinned(written)))
          .isEqualTo(Recorded.of("version/anon").reply());
    }
  }

  @Test
  void anotherPinIsRefusedAndTheCertificateSeenIsTold() throws Exception {
    for (String pin : List.of("", "00:11", "0".repeat(64))) {
      assertThat(read("localhost", new Trust.Pinned(pin)))
          .isEqualTo(failed(new Unreachable(Cause.CERTIFICATE, Tls.fingerprint(certificate))));
    }
  }

  @Test
  void theFileOfItsAuthorityMakesItTrusted() throws Exception {
    assertThat(read("localhost", new Trust.CaFile(pem)))
        .isEqualTo(Recorded.of("version/anon").reply());
  }

  @Test
  void theFileOfItsAuthorityDoesNotExcuseAWrongName() throws Exception {
    assertThat(read("127.0.0.1", new Trust.CaFile(pem)))
        .isEqualTo(failed(new Unreachable(Cause.CERTIFICATE, Tls.fingerprint(certificate))));
  }

  @Test
  void aFileThatCannotBeUsedIsToldInASentence(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("no-such.pem");
    Path noPem = Files.writeString(folder.resolve("notes.txt"), "hello\n");
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    assertThatThrownBy(() -> new Tls(new Trust.CaFile(missing)))
        .isInstanceOf(IOException.class)
        .hasMessage("The file " + missing + " cannot be read.");
    for (Path file : List.of(noPem, empty)) {
      assertThatThrownBy(() -> new Tls(new Trust.CaFile(file)))
          .isInstanceOf(IOException.class)
          .hasMessage("The file holds no certificates in PEM form.");
    }
  }

  @Test
  void plainHttpOnAnHttpsAddressIsNoCertificateTrouble() throws Exception {
    try (RawServer plain =
            RawServer.atOnce(
                RawServer.text("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"));
        ApiClient client =
            Clients.of(plain.url().replace("http:", "https:"), Clients.LONG, Clients.RUNNING)) {
      assertThat(failure(client.read(Call.of("version"), Duration.ofSeconds(20))))
          .isInstanceOfSatisfying(
              Unreachable.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.TLS));
    }
  }

  @Test
  void httpsOnAPlainHttpAddressIsNoAnswer() throws Exception {
    try (ApiClient client =
        Clients.of("http://127.0.0.1:" + dialer.port(), Clients.LONG, Clients.RUNNING)) {
      assertThat(failure(client.read(Call.of("version"), Duration.ofSeconds(20))).isTransport())
          .isTrue();
    }
  }
}
