package dev.andon.sim;

/// The two scripts that a dialer's web server runs.
enum Script {
  NON_AGENT("/vicidial/non_agent_api.php"),
  AGENT("/agc/api.php");

  private final String path;

  Script(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}
