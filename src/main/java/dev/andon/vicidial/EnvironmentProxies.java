package dev.andon.vicidial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxies that `http_proxy`, `https_proxy` and `no_proxy` name, in small letters or capitals.
/// This machine itself is never asked through one. Any thread.
public final class EnvironmentProxies extends ProxySelector {

  /// No proxy at all.
  public static final EnvironmentProxies NONE = new EnvironmentProxies(Map.of());

  private final Map<String, String> environment;

  public EnvironmentProxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(
        proxy(uri)
            .map(
                it ->
                    new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(it.getHost(), port(it))))
            .orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The call itself fails with it.
  }

  /// Host and port of the proxy on the way to this address, without its user and password.
  public Optional<String> between(URI uri) {
    return proxy(uri).map(it -> it.getHost() + ":" + port(it));
  }

  private static int port(URI proxy) {
    return proxy.getPort() > 0 ? proxy.getPort() : 80;
  }

  private Optional<URI> proxy(URI uri) {
    String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (isLoopback(host) || isExcepted(host)) {
      return Optional.empty();
    }
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("http").toLowerCase(Locale.ROOT);
    return variable(scheme + "_proxy").or(() -> variable("all_proxy")).flatMap(this::parsed);
  }

  /// What is no address of an HTTP proxy is passed over.
  private Optional<URI> parsed(String text) {
    try {
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      boolean http = uri.getScheme().equalsIgnoreCase("http");
      return http && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private Optional<String> variable(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .map(environment::get)
        .filter(text -> text != null && !text.isBlank())
        .map(String::strip)
        .findFirst();
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.matches("127(\\.\\d+){3}")
        || host.equals("[::1]");
  }

  private boolean isExcepted(String host) {
    return variable("no_proxy").stream()
        .flatMap(list -> Stream.of(list.split("[,\\s]+")))
        .map(item -> item.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", ""))
        .filter(item -> !item.isEmpty())
        .anyMatch(
            item ->
                item.equals("*")
                    || host.equals(item)
                    || host.endsWith(item.startsWith(".") ? item : "." + item));
  }
}
