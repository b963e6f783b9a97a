package dev.andon.sim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The accounts of the simulated dialer and its lock-out after ten wrong passwords.
///
/// Both scripts share the counter. Rules as found by running the stock scripts: the tenth failure
/// sets the counter to ten; from then on every try, with the right password too, is refused until
/// fifteen minutes after the last good login, when the counter starts again at one.
final class Logins {

  static final String USER = "wallapi";

  /// Letters and digits only: the dialer deletes everything else.
  static final String PASSWORD = "DemoFloor1";

  private static final int FAILURES_UNTIL_LOCKED = 10;
  private static final long LOCKED_SECONDS = 900;
  private static final int LOWEST_LEVEL = 7;

  /// What the login check says.
  enum Verdict {
    GOOD,
    BAD,
    LOCK
  }

  private static final class Account {
    private final ApiUser user;
    private int failures;
    private long lastLogin;

    Account(ApiUser user, long lastLogin) {
      this.user = user;
      this.lastLogin = lastLogin;
    }
  }

  private final Map<String, Account> accounts = new LinkedHashMap<>();

  /// @param now seconds; everybody counts as having logged in just before
  /// @param aCampaign the one outbound campaign that the limited user may see
  Logins(long now, String aCampaign) {
    add(ApiUser.full(USER, 9), now);
    add(ApiUser.full("wall8", 8), now);
    add(ApiUser.full("wall7", 7), now);
    add(ApiUser.full("wall6", 6), now);
    add(ApiUser.full("wallro9", 9).rights(true, true, false), now);
    add(ApiUser.full("noapi", 9).rights(true, false, true), now);
    add(ApiUser.full("noview", 9).rights(false, true, true), now);
    add(ApiUser.full("restrict", 9).onlyFunctions("logged_in_agents"), now);
    add(ApiUser.full("lockme", 9), now);
    add(ApiUser.full("inactive", 9).inactive(), now);
    add(
        ApiUser.full("limited", 9)
            .limitedTo("LIMITED", Set.of(aCampaign, "INBOUND"), Set.of("AGENTS", "SUPPORT")),
        now);
  }

  private void add(ApiUser user, long now) {
    accounts.put(user.user(), new Account(user, now));
  }

  Optional<ApiUser> find(String user) {
    return Optional.ofNullable(accounts.get(user)).map(account -> account.user);
  }

  /// Checks and counts a login to the Non-Agent API, where a good one clears the counter.
  Verdict nonAgent(String user, String password, long now) {
    Account account = accounts.get(user);
    Verdict verdict = check(account, password, LOWEST_LEVEL, now);
    if (verdict == Verdict.GOOD && account != null) {
      account.failures = 0;
      account.lastLogin = now;
    }
    return verdict;
  }

  /// Checks and counts a login to the Agent API: any level, and a good one clears nothing.
  Verdict agent(String user, String password, long now) {
    return check(accounts.get(user), password, 1, now);
  }

  private static Verdict check(@Nullable Account account, String password, int level, long now) {
    if (account == null) {
      return Verdict.BAD;
    }
    boolean recent = now - account.lastLogin < LOCKED_SECONDS;
    if (account.failures >= FAILURES_UNTIL_LOCKED && recent) {
      return Verdict.LOCK;
    }
    boolean good =
        password.equals(PASSWORD) && account.user.active() && account.user.level() >= level;
    if (good) {
      return Verdict.GOOD;
    }
    if (account.failures >= FAILURES_UNTIL_LOCKED) {
      account.failures = 0;
      account.lastLogin = now;
    }
    account.failures++;
    return Verdict.BAD;
  }
}
