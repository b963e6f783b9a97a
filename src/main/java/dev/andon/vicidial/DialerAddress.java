package dev.andon.vicidial;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Where a dialer's web server is.
///
/// @param base scheme, host and port, and the folder that both paths start from
/// @param nonAgentPath path of the Non-Agent API
public record DialerAddress(URI base, String nonAgentPath) {

  public static final String NON_AGENT_PATH = "/vicidial/non_agent_api.php";

  /// Reads what a person typed, such as `https://dialer.example`; a pasted API address or report
  /// address is cut back to the server.
  ///
  /// @throws IllegalArgumentException with a sentence for people when it is not an address
  public static DialerAddress parse(String typed) {
    URI uri;
    try {
      uri = new URI(typed.strip());
    } catch (URISyntaxException _) {
      // Without its cause, which repeats what was typed.
      throw new IllegalArgumentException(quoted(typed) + " is not an address.");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "The address must begin with http:// or https://, such as https://dialer.example.");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "The address must not hold a user or password. Give them apart from it.");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("The address names no host, such as dialer.example.");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw new IllegalArgumentException("The port must lie between 1 and 65535.");
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    for (String known : new String[] {"/vicidial", "/agc"}) {
      int at = path.indexOf(known);
      if (at >= 0) {
        path = path.substring(0, at);
      }
    }
    path = path.replaceAll("/+$", "");
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new DialerAddress(
        URI.create(scheme + "://" + uri.getHost() + port + path), NON_AGENT_PATH);
  }

  /// Not where it may hold a password, as a user part or a pasted API call does.
  private static String quoted(String typed) {
    return typed.contains("@") || typed.contains("?") ? "That" : "'" + typed.strip() + "'";
  }

  /// The same server with the Non-Agent API at another path.
  public DialerAddress withNonAgentPath(String path) {
    if (!path.startsWith("/") || path.contains("?") || path.contains("#")) {
      throw new IllegalArgumentException(
          "The API's path begins with / and has no query, such as " + NON_AGENT_PATH + ".");
    }
    return new DialerAddress(base, path);
  }

  /// Whether it is this machine itself, so that nothing crosses a network.
  public boolean isThisMachine() {
    return EnvironmentProxies.isLoopback(base.getHost());
  }

  URI nonAgent() {
    return URI.create(base + nonAgentPath);
  }
}
