package dev.andon.notify;

import dev.andon.model.TimeSource;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Sends e-mail by SMTP.
final class MailSender implements Sender {

  private final Channel.Mail channel;
  private final Duration connectTime;
  private final Duration timeLimit;
  private final Body body;
  private final TimeSource time;

  /// @param timeLimit for all of it; a server that drips never trips a time-out between two reads
  MailSender(
      Channel.Mail channel, Duration connectTime, Duration timeLimit, Body body, TimeSource time) {
    this.channel = channel;
    this.connectTime = connectTime;
    this.timeLimit = timeLimit;
    this.body = body;
    this.time = time;
  }

  @Override
  public Outcome send(Envelope envelope) throws InterruptedException {
    FutureTask<Outcome> task = new FutureTask<>(() -> attempt(envelope));
    // A virtual thread: interrupting it closes the socket that it waits for.
    Thread thread = Thread.ofVirtual().name("mail-" + channel.name()).start(task);
    try {
      return task.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Outcome.TryAgain(Phrase.NO_ANSWER.with(timeLimit.toSeconds()), Optional.empty());
    } catch (ExecutionException e) {
      // Without its words: what the server was told may stand in them.
      Throwable cause = e.getCause();
      throw new IllegalStateException(cause == null ? "" : cause.getClass().getName());
    } finally {
      thread.interrupt();
    }
  }

  private Outcome attempt(Envelope envelope) {
    try {
      Session session = Session.getInstance(properties());
      MimeMessage mail = mail(session, envelope);
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect(
            channel.host(),
            channel.port(),
            channel.login().map(Channel.Login::user).orElse(null),
            channel.login().map(login -> login.password().reveal()).orElse(null));
        transport.sendMessage(mail, mail.getAllRecipients());
      }
      return new Outcome.Delivered();
    } catch (MessagingException e) {
      return failed(e);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    String millis = Long.toString(timeLimit.toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", Long.toString(connectTime.toMillis()));
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", Boolean.toString(channel.login().isPresent()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    // Neither the user's name nor that of the machine goes to the mail server.
    properties.setProperty("mail.smtp.localhost", "andon");
    switch (channel.security()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    return properties;
  }

  private MimeMessage mail(Session session, Envelope envelope) throws MessagingException {
    MimeMessage mail = new Mail(session, envelope.delivery());
    mail.setFrom(new InternetAddress(channel.from(), true));
    for (String to : channel.to()) {
      mail.addRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to, true));
    }
    mail.setSubject(body.subject(envelope), "UTF-8");
    mail.setSentDate(Date.from(time.now()));
    mail.setHeader("X-Andon-Delivery", envelope.delivery());
    // So that nobody's absence note answers.
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(body.plain(envelope), "UTF-8");
    return mail;
  }

  /// The server's own words may hold what it was told.
  private Outcome failed(MessagingException e) {
    for (Throwable cause : causes(e)) {
      switch (cause) {
        case AuthenticationFailedException _ -> {
          return new Outcome.TryAgain(Phrase.LOGIN.with(), Optional.of(Duration.ofMinutes(15)));
        }
        case SMTPAddressFailedException failed -> {
          return byCode(failed.getReturnCode(), Phrase.ADDRESS);
        }
        case SMTPSenderFailedException failed -> {
          return byCode(failed.getReturnCode(), Phrase.ADDRESS);
        }
        case SMTPSendFailedException failed -> {
          return byCode(failed.getReturnCode(), Phrase.MAIL);
        }
        case AddressException _ -> {
          return new Outcome.Refused(Phrase.ADDRESS.with());
        }
        case UnknownHostException _ -> {
          return again(Phrase.UNKNOWN_HOST);
        }
        case SSLException _ -> {
          return again(Phrase.NOT_TRUSTED);
        }
        case SocketTimeoutException _ -> {
          return new Outcome.TryAgain(
              Phrase.NO_ANSWER.with(timeLimit.toSeconds()), Optional.empty());
        }
        default -> {}
      }
    }
    boolean noStartTls = String.valueOf(e.getMessage()).startsWith("STARTTLS");
    return again(noStartTls ? Phrase.NO_STARTTLS : Phrase.NOT_REACHED);
  }

  private static List<Throwable> causes(MessagingException e) {
    List<Throwable> causes = new java.util.ArrayList<>();
    for (Throwable next = e; next != null && causes.size() < 20; ) {
      causes.add(next);
      next =
          next instanceof SendFailedException failed && failed.getNextException() != null
              ? failed.getNextException()
              : next.getCause();
    }
    return causes.reversed();
  }

  private static Outcome again(Phrase phrase) {
    return new Outcome.TryAgain(phrase.with(), Optional.empty());
  }

  private static Outcome byCode(int code, Phrase phrase) {
    return code >= 500 ? new Outcome.Refused(phrase.with()) : again(phrase);
  }

  /// The same for each try, so that receivers can drop repetitions.
  private static final class Mail extends MimeMessage {
    private final String delivery;

    Mail(Session session, String delivery) {
      super(session);
      this.delivery = delivery;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + delivery + "@andon>");
    }
  }
}
