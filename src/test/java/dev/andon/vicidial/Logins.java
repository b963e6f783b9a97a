package dev.andon.vicidial;

/// Logins to test with.
public final class Logins {

  /// A password with characters that the dialer strips and that a form must encode.
  public static final String PASSWORD = "Wall!1234&x=ä";

  /// What the dialer makes of it.
  public static final String STRIPPED = "Wall1234x";

  public static final Login WALL = new Login("wallapi", new Secret(PASSWORD), false);

  private Logins() {}
}
