package dev.andon.doctor;

import dev.andon.model.Sentence;
import java.util.Locale;

/// What the checks say. English stands here; `messages*.properties` hold the same as
/// `problem.doctor-` and the constant's name.
enum Phrase {
  PROXY("Proxy"),
  PROXY_USED("Calls go through the proxy {0}, which the environment names."),
  PROXY_USED_HINT("If it shall not see the dialer, add the dialer's name to no_proxy."),

  REACH("Reachability"),
  REACHED("{0} answers."),
  NOT_REACHED("The server was not reached."),

  TLS("TLS and certificate"),
  TLS_GOOD("The connection is secret, and the certificate holds until {0}."),
  TLS_PINNED("The connection is secret. The pinned certificate says it holds until {0}."),
  TLS_ENDS("The certificate ends on {0}, in {1} days."),
  TLS_ENDS_HINT("Renew it on the dialer before then; Andon stops when it has ended."),
  TLS_ENDED("The certificate ended on {0}, so nobody can trust it."),
  TLS_ENDED_HINT("Renew it on the dialer. If it is the dialer's own, it can be pinned: --pin {0}"),
  TLS_EARLY("The certificate holds only from {0} on."),
  TLS_EARLY_HINT("Compare the clocks of this machine and of the dialer."),
  TLS_SELF_SIGNED("The dialer signed its certificate itself, so it is not trusted."),
  TLS_OTHER_NAME("The certificate is not trusted. It is for {0}, signed by {1}."),
  TLS_PIN_HINT(
      "Compare this fingerprint with the dialer's own. If they are equal, pin it: --pin {0}."
          + " Or name the authority that signed it with --ca-file."),
  TLS_OTHER_PIN("The certificate is not the one that is pinned."),
  TLS_OTHER_PIN_HINT(
      "If the dialer's certificate was renewed, compare the new fingerprint and pin it: --pin {0}"),
  PLAIN("Plain http: the password crosses the network in clear."),
  PLAIN_HINT("Set up https on the dialer's web server."),
  PLAIN_TOO("Plain http, so the password crosses the network in clear, though https answers, too."),
  PLAIN_TOO_HINT("Give the address as https://{0}."),
  PLAIN_HERE("Plain http, but it does not leave this machine."),

  PATH("API path"),
  PATH_GOOD("The Non-Agent API answers at {0}."),
  REDIRECT("{0} sends callers on: it answers with {1}. User and password did not follow."),
  REDIRECT_HINT(
      "If that is your dialer, give its address as --url. If not, ask who runs the server."),
  MOVED("This is a dialer, but its Non-Agent API is not at {0}."),
  MOVED_HINT(
      "Look at 'Admin Web Directory' in the dialer's system settings and give the path as"
          + " --non-agent-path."),

  BUILD("Build"),
  BUILD_GOOD("Build {0}, version {1}. It has all that Andon asks for."),
  BUILD_LACKS("Build {0}, version {1}, lacks {2}."),
  BUILD_LACKS_HINT("Andon goes on without. An upgrade of the dialer brings it."),
  BUILD_UNKNOWN("The server does not tell its build."),
  BUILD_GATEWAY("It speaks the guides' dialect, as gateways do; build {0}."),

  CLOCK("Clocks"),
  CLOCK_GOOD("The dialer's clock and this machine's are {0} s apart."),
  CLOCK_UNKNOWN("The server does not tell its time."),
  CLOCK_OFF("The dialer's clock and this machine's are {0} s apart."),
  CLOCK_OFF_HINT("Set both by a time server. Andon corrects times of calls meanwhile."),

  CHARACTERS("Password characters"),
  CHARACTERS_GOOD("User and password have only letters, digits, - and _."),
  CHARACTERS_ODD(
      "User or password have characters that a stock dialer deletes before it compares."),
  CHARACTERS_ODD_HINT("Choose a password of letters, digits, - and _ only, 20 of them or so."),

  LOGIN("Login"),
  LOGIN_GOOD("The dialer accepts {0}."),
  LOGIN_LEVEL("The dialer accepts {0}: level {1}, user group {2}."),
  LOGIN_UNCLEAR("Whether the login is good was not told."),

  TWO_FACTOR("Two-factor login"),
  TWO_FACTOR_GOOD("No second factor is asked of this user."),
  IP_LIST("IP list"),
  IP_LIST_GOOD("The dialer accepts this user from this machine's address."),

  FUNCTION("Function {0}"),
  FUNCTION_GOOD("It answered in {0} ms."),
  FUNCTION_NOT_ASKED("It was not asked, because nothing on the floor called for it."),
  FUNCTION_NO_TIME("It was not asked, because time ran out."),
  FUNCTION_MISSING("The dialer refuses it to this user, so {0}."),
  FUNCTION_LIST_HINT("In the user form: add {0} to API Allowed Functions."),
  FUNCTION_LEVEL_HINT("In the user form: set User Level to {0}."),
  FUNCTION_BOTH_HINT("In the user form: set User Level to {0} or more, and these to 1: {1}."),
  FUNCTION_FLAG_HINT("In the user form: set to 1: {0}."),
  FUNCTION_COMMAND_LEVEL("User level {0} may not pause campaigns."),
  FUNCTION_COMMAND_ASSUMED(
      "Not tried, because trying would change a campaign. The level is high enough."),
  FUNCTION_COMMAND_UNTOLD("Not tried, because trying would change a campaign."),
  FUNCTION_COMMAND_HINT("See that Modify Campaigns is 1 in the user form; the API does not tell."),
  LOST_AGENTS("no agents are shown"),
  LOST_CAMPAIGNS("names, switches and dial levels of campaigns are not shown"),
  LOST_STATS("calls, drop rates and in-groups are not shown"),
  LOST_WAITING("waiting calls are not shown"),
  LOST_TIMES("agents' times of the day are not shown"),
  LOST_HOPPER("leads in the hopper are not shown"),
  LOST_USER("its level is not known"),
  LOST_VERSION("build and clock are not known"),
  LOST_PAUSE("campaigns cannot be paused"),

  RIGHTS("Rights beyond need"),
  RIGHTS_GOOD("The user may not call functions that Andon does not need."),
  RIGHTS_UNTOLD("The server does not tell what else this user may do."),
  RIGHTS_OPEN("The user may call functions that Andon never calls."),
  RIGHTS_MORE("The user may call functions that Andon never calls, and change: {0}."),
  RIGHTS_HINT(
      "Use a user for Andon alone. In its form set API Only User to 1, User Level to {0}, View"
          + " Reports and Agent API Access to 1, Modify Campaigns to {1}, every other Modify,"
          + " Delete and Load right to 0, and API Allowed Functions to: {2}"),

  COST("Cost of one poll"),
  COST_TOLD("The first poll took {0} requests, about {1} database queries and {2} ms."),
  COST_SLOW("One poll took {0} requests, about {1} database queries and {2} ms, which is long."),
  COST_SLOW_HINT("Look at the dialer's load. Fewer campaigns (--campaign) cost less."),
  COST_NONE("No poll came about."),

  API_LOG("The dialer's log of API calls"),
  API_LOG_TOLD(
      "A stock dialer writes every API call into its table vicidial_api_urls, with the password."),
  API_LOG_HINT(
      "Use a password for this user alone, and let few people read that table and its backups."),

  UNKNOWN("What Andon does not know"),
  UNKNOWN_NONE("All columns, states and codes of the answers are known."),
  UNKNOWN_SOME("Kept and counted: {0} columns, {1} states, {2} status codes of this site."),
  UNKNOWN_SOME_HINT("Nothing is lost. Tell the makers of Andon the columns and states: {0}"),

  SKIPPED_BEFORE("Not looked at, because of {0}.");

  private final String pattern;

  Phrase(String pattern) {
    this.pattern = pattern;
  }

  String code() {
    return "doctor-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  Sentence with(Object... arguments) {
    return Sentence.of(code(), pattern, arguments);
  }
}
