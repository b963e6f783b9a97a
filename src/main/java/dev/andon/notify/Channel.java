package dev.andon.notify;

import dev.andon.model.Sentence;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A place that messages go to, as it is set up.
public sealed interface Channel {

  /// Names it in the settings, on screens and in the outbox.
  String name();

  /// What it is told.
  Wants wants();

  /// Sort of place in one word, as the settings write it.
  String sort();

  /// Where it is, without anything secret.
  String place();

  /// Places that are reached by a request of HTTP.
  sealed interface Web extends Channel {

    /// The whole address, which lets whoever knows it send messages.
    Hidden url();

    @Override
    default String place() {
      return shown(url());
    }
  }

  /// An incoming webhook of Slack.
  record Slack(String name, Wants wants, Hidden url) implements Web {
    @Override
    public String sort() {
      return "slack";
    }
  }

  /// A workflow of Microsoft Teams that begins with a webhook request.
  record Teams(String name, Wants wants, Hidden url) implements Web {
    @Override
    public String sort() {
      return "teams";
    }
  }

  /// Any receiver of JSON.
  ///
  /// @param key signs what is sent
  record Json(String name, Wants wants, Hidden url, Optional<Hidden> key) implements Web {
    @Override
    public String sort() {
      return "json";
    }
  }

  /// E-mail.
  ///
  /// @param from the sender's address
  /// @param to addresses
  record Mail(
      String name,
      Wants wants,
      String host,
      int port,
      Security security,
      Optional<Login> login,
      String from,
      List<String> to)
      implements Channel {

    public Mail {
      to = List.copyOf(to);
    }

    @Override
    public String sort() {
      return "mail";
    }

    @Override
    public String place() {
      return host + ":" + port;
    }
  }

  /// How the way to a mail server is kept private.
  enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  /// Who sends, for a mail server that asks.
  record Login(String user, Hidden password) {}

  /// A place that is set up, but cannot be used.
  ///
  /// @param why what is missing and what to do
  record Unusable(String name, String sort, Wants wants, Sentence why) implements Channel {
    @Override
    public String place() {
      return "";
    }
  }

  /// Scheme and host of an address: the rest may be a secret.
  private static String shown(Hidden url) {
    URI uri = URI.create(url.reveal());
    return uri.getScheme()
        + "://"
        + uri.getHost()
        + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
        + "/…";
  }
}
