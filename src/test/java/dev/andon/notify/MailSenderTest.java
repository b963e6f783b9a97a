package dev.andon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.Sentence;
import dev.andon.vicidial.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MailSenderTest {

  private static final Channel.Login LOGIN = new Channel.Login("floor", new Hidden("p4ssw0rd"));

  private Outcome send(
      SmtpServer server, Channel.Security security, Optional<Channel.Login> login, Duration limit)
      throws InterruptedException {
    return new MailSender(
            new Channel.Mail(
                "boss",
                Wants.USUAL,
                "127.0.0.1",
                server.port(),
                security,
                login,
                "andon@example.com",
                List.of("boss@example.com", "lead@example.com")),
            Duration.ofSeconds(5),
            limit,
            new Body(Sentence::english),
            new FakeTime(Messages.NOW))
        .send(Messages.envelope(Messages.raised("SOLAR")));
  }

  private Outcome send(Map<String, String> answers) throws Exception {
    try (SmtpServer server = new SmtpServer(answers)) {
      return send(server, Channel.Security.NONE, Optional.empty(), Duration.ofSeconds(10));
    }
  }

  @Test
  void aMailCarriesTheFiguresAndIsTheSameForEachTry() throws Exception {
    try (SmtpServer server = new SmtpServer(Map.of())) {
      assertThat(send(server, Channel.Security.NONE, Optional.empty(), Duration.ofSeconds(10)))
          .isEqualTo(new Outcome.Delivered());
      String mail = server.mails.getFirst();
      assertThat(mail)
          .contains(
              "From: andon@example.com",
              "To: boss@example.com, lead@example.com",
              "Subject: Critical: SOLAR, drop rate today",
              "Message-ID: <11111111-2222-3333-4444-555555555555@andon>",
              "X-Andon-Delivery: 11111111-2222-3333-4444-555555555555",
              "Auto-Submitted: auto-generated",
              "3.50 % (35 of 1000), level 3.00 %.",
              "andon pause SOLAR");
      assertThat(server.said).contains("EHLO andon", "MAIL FROM:<andon@example.com>");
    }
  }

  @Test
  void aRefusedAddressIsNotTriedAgain() throws Exception {
    assertThat(send(Map.of("RCPT", "550 no such user")))
        .isEqualTo(new Outcome.Refused(Phrase.ADDRESS.with()));
  }

  @Test
  void aFullMailboxIsTriedAgain() throws Exception {
    assertThat(send(Map.of("RCPT", "452 full")))
        .isEqualTo(new Outcome.TryAgain(Phrase.ADDRESS.with(), Optional.empty()));
  }

  @Test
  void aRefusedMailIsNotTriedAgain() throws Exception {
    assertThat(send(Map.of(".", "554 looks like spam")))
        .isEqualTo(new Outcome.Refused(Phrase.MAIL.with()));
  }

  @Test
  void aServerThatIsBusyIsTriedAgain() throws Exception {
    assertThat(send(Map.of("", "421 busy"))).isInstanceOf(Outcome.TryAgain.class);
  }

  @Test
  void aServerThatHangsIsGivenUp() throws Exception {
    try (SmtpServer server = new SmtpServer(Map.of("MAIL", "hang"))) {
      assertThat(send(server, Channel.Security.NONE, Optional.empty(), Duration.ofMillis(600)))
          .isEqualTo(new Outcome.TryAgain(Phrase.NO_ANSWER.with(0), Optional.empty()));
    }
  }

  @Test
  void withoutStartTlsNoPasswordIsSent() throws Exception {
    try (SmtpServer server = new SmtpServer(Map.of())) {
      assertThat(
              send(server, Channel.Security.STARTTLS, Optional.of(LOGIN), Duration.ofSeconds(10)))
          .isEqualTo(new Outcome.TryAgain(Phrase.NO_STARTTLS.with(), Optional.empty()));
      assertThat(server.said).noneMatch(line -> line.startsWith("AUTH"));
      assertThat(server.mails).isEmpty();
    }
  }

  @Test
  void aRefusedLoginIsTriedAgainOnlyAfterAQuarterOfAnHour() throws Exception {
    try (SmtpServer server =
        new SmtpServer(Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 no"))) {
      assertThat(send(server, Channel.Security.NONE, Optional.of(LOGIN), Duration.ofSeconds(10)))
          .isEqualTo(
              new Outcome.TryAgain(Phrase.LOGIN.with(), Optional.of(Duration.ofMinutes(15))));
    }
  }
}
