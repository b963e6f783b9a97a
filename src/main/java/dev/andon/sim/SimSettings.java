package dev.andon.sim;

import java.util.OptionalDouble;

/// What floor to simulate.
///
/// @param port loopback port of the server; 0 takes any free one
/// @param agents agents logged in at mid-shift, 0 to 5000
/// @param campaigns campaigns, 1 to 200; the first ten each show something else
/// @param dropPercent drop rate that every dialing campaign aims at, in percent of the answered
///   calls, 0 to 20; empty for a mixed floor
/// @param seed same seed, settings and clock readings give the same answers
/// @param dialect which API the server speaks
public record SimSettings(
    int port, int agents, int campaigns, OptionalDouble dropPercent, long seed, Dialect dialect) {

  /// The API that is spoken.
  public enum Dialect {
    /// The functions of the stock source, as found by running it.
    STOCK,
    /// The functions that published guides describe and gateways offer.
    GUIDE
  }

  public SimSettings {
    require(port >= 0 && port <= 65_535, "port", port);
    require(agents >= 0 && agents <= 5_000, "agents", agents);
    require(campaigns >= 1 && campaigns <= 200, "campaigns", campaigns);
    double percent = dropPercent.orElse(0);
    require(percent >= 0 && percent <= 20, "dropPercent", percent);
  }

  /// The floor of `andon demo`: ten campaigns that each show something else, 72 agents.
  public static SimSettings demo() {
    return new SimSettings(0, 72, 10, OptionalDouble.empty(), 1, Dialect.STOCK);
  }

  public SimSettings withPort(int newPort) {
    return new SimSettings(newPort, agents, campaigns, dropPercent, seed, dialect);
  }

  public SimSettings withAgents(int newAgents) {
    return new SimSettings(port, newAgents, campaigns, dropPercent, seed, dialect);
  }

  public SimSettings withCampaigns(int newCampaigns) {
    return new SimSettings(port, agents, newCampaigns, dropPercent, seed, dialect);
  }

  public SimSettings withDropPercent(double newDropPercent) {
    return new SimSettings(
        port, agents, campaigns, OptionalDouble.of(newDropPercent), seed, dialect);
  }

  public SimSettings withSeed(long newSeed) {
    return new SimSettings(port, agents, campaigns, dropPercent, newSeed, dialect);
  }

  public SimSettings withDialect(Dialect newDialect) {
    return new SimSettings(port, agents, campaigns, dropPercent, seed, newDialect);
  }

  private static void require(boolean holds, String name, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is out of range: " + value);
    }
  }
}
