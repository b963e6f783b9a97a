package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.andon.vicidial.ApiFailure.Cause;
import dev.andon.vicidial.ApiFailure.Unreachable;
import dev.andon.vicidial.Findings.Entry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a look finds, against servers on loopback.
@Timeout(60)
class ExaminationTest {

  private static final char[] STORE_PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;

  /// A dialer behind a certificate that it signed itself.
  private RecordedDialer secure(String... more) throws Exception {
    Path file = folder.resolve("dialer.p12");
    Process keytool =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
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
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            new String(STORE_PASSWORD),
                            "-keystore",
                            file.toString()),
                        Stream.of(more))
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, STORE_PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, STORE_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new RecordedDialer(server).answer("version", Recorded.of("version/anon"));
  }

  private static Findings look(String url, Trust trust, int httpsPort) throws InterruptedException {
    try (Examination examination =
        new Examination(
            Clients.of(url, Logins.WALL, trust, Clients.LONG, Clients.RUNNING),
            DialerOptions.DEFAULT,
            Clients.RUNNING,
            new Examination.Limits(Duration.ofSeconds(28), httpsPort))) {
      return examination.run();
    }
  }

  @Test
  void aCertificateThatNobodySignedIsFoundAndNoPasswordIsSent() throws Exception {
    try (RecordedDialer dialer = secure("-validity", "400")) {
      Findings found = look("https://localhost:" + dialer.port(), new Trust.KnownAuthorities(), 1);

      DialerCertificate certificate = found.wire().certificate().orElseThrow();
      assertThat(found.wire().failure())
          .contains(new Unreachable(Cause.CERTIFICATE, certificate.fingerprint()));
      assertThat(certificate.isSelfSigned()).isTrue();
      assertThat(certificate.names()).containsExactly("localhost");
      assertThat(certificate.until()).isAfter(Instant.now().plus(Duration.ofDays(398)));
      assertThat(found.account().entry()).isEqualTo(Entry.NOT_TRIED);
      assertThat(dialer.requests()).isEmpty();
    }
  }

  @Test
  void anEndedCertificateIsKnownByItsDay() throws Exception {
    try (RecordedDialer dialer = secure("-startdate", "-10d", "-validity", "3")) {
      Findings found = look("https://localhost:" + dialer.port(), new Trust.KnownAuthorities(), 1);

      assertThat(found.wire().certificate().orElseThrow().until()).isBefore(Instant.now());
    }
  }

  @Test
  void httpsBesideHttpIsFoundWithoutAskingItAnything() throws Exception {
    try (RecordedDialer plain =
            new RecordedDialer().answer("version", Recorded.of("version/anon"));
        RecordedDialer secret = secure("-validity", "400")) {
      Findings found =
          look("http://localhost:" + plain.port(), new Trust.KnownAuthorities(), secret.port());

      assertThat(found.wire().httpsToo()).isTrue();
      assertThat(secret.requests()).isEmpty();
    }
  }

  @Test
  void theVersionIsAskedWithoutALogin() throws Exception {
    try (RecordedDialer dialer =
        new RecordedDialer()
            .answer("version", Recorded.of("version/anon"))
            .answer("user_details", Recorded.of("auth/bad_password"))) {
      Findings found = look(dialer.url(), new Trust.KnownAuthorities(), 1);

      assertThat(found.account().entry()).isEqualTo(Entry.REFUSED);
      assertThat(dialer.functions()).containsExactly("version", "user_details");
      assertThat(dialer.requests("version").getFirst().form()).doesNotContainKeys("user", "pass");
    }
  }

  @Test
  void rightsBeyondNeedAreFoundByFunctionsThatOnlyRead() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      dialer
          .answer("agent_status", line("ERROR: agent_status INVALID SEARCH PARAMETERS: wallapi|"))
          .answer(
              "lead_field_info",
              line("ERROR: lead_field_info USER DOES NOT HAVE PERMISSION TO GET LEAD INFO: |u|0|"))
          .answer("list_info", line("ERROR: list_info LIST ID IS NOT VALID: |wallapi|"))
          .answer("agent_campaigns", line("ERROR: agent_campaigns AGENT NOT FOUND: wallapi|"));

      Findings found = look(dialer.url(), new Trust.KnownAuthorities(), 1);

      assertThat(found.account().surplus())
          .containsExactlyInAnyOrder(
              UserSetting.ALLOWED_FUNCTIONS, UserSetting.MODIFY_LISTS, UserSetting.MODIFY_USERS);
      assertThat(dialer.functions()).noneMatch(function -> function.startsWith("update"));
    }
  }

  private static Recorded line(String text) {
    return Recorded.text(text + "\n");
  }

  /// A function that is called but not listed would be missing from the list to paste.
  @Test
  void theListHoldsExactlyWhatIsCalled() throws Exception {
    Set<String> listed =
        Stream.of(StockFunction.values())
            .map(StockFunction::word)
            .collect(Collectors.toCollection(TreeSet::new));
    String code = "";
    for (String file : new String[] {"StockCalls", "StockDialect"}) {
      code += Files.readString(Path.of("src/main/java/dev/andon/vicidial/" + file + ".java"));
    }
    assertThat(code).doesNotContain("Call.of(", "Call.table(");
    String all = code;
    assertThat(StockFunction.values())
        .allSatisfy(function -> assertThat(all).contains("StockFunction." + function.name()));
    assertThat(listed).doesNotContain(Examination.NOT_NEEDED);
    assertThat(listed).doesNotContainAnyElementsOf(Examination.BEYOND_NEED.keySet());
    assertThat(StockFunction.allowedFunctions(true).split(" "))
        .containsExactlyInAnyOrderElementsOf(
            listed.stream().filter(word -> !word.equals("version")).toList());
  }

  @Test
  void aColumnAStateAndACodeThatNobodyKnowsAreKeptAndCounted() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      dialer.answer(
          "logged_in_agents",
          line(
              "user\tcampaign_id\tsession_id\tstatus\tlead_id\tcallerid\tcalls_today\tfull_name"
                  + "\tuser_group\tuser_level\tpause_code\tsub_status\tmood\n"
                  + "1001\tSALESUS\t8600051\tLUNCHING\t0\t\t4\tAnn\tAGENTS\t1\t\tNAP\tsunny"));

      Findings found = look(dialer.url(), new Trust.KnownAuthorities(), 1);

      assertThat(found.details().unknown())
          .filteredOn(it -> it.kind() != ConnectionDetails.Kind.CODE)
          .containsExactly(
              new ConnectionDetails.Unknown(
                  ConnectionDetails.Kind.COLUMN, "logged_in_agents", "mood", 1, "sunny"),
              new ConnectionDetails.Unknown(
                  ConnectionDetails.Kind.STATE, "agents", "LUNCHING", 1, "1001"),
              new ConnectionDetails.Unknown(
                  ConnectionDetails.Kind.STATE, "agents", "LUNCHING NAP", 1, "1001"));
    }
  }

  @Test
  void aProxyOfTheEnvironmentIsUsedButNotForThisMachine() {
    EnvironmentProxies proxies =
        new EnvironmentProxies(
            Map.of(
                "HTTPS_PROXY", "http://me:secret@proxy.example:3128",
                "no_proxy", "intern.example, .lan"));

    assertThat(
            Stream.of(
                    "https://dialer.example",
                    "http://dialer.example",
                    "https://a.intern.example",
                    "https://dialer.lan",
                    "https://localhost:8443",
                    "https://127.0.0.1")
                .map(it -> proxies.between(java.net.URI.create(it)).orElse("-")))
        .containsExactly("proxy.example:3128", "-", "-", "-", "-", "-");
  }
}
