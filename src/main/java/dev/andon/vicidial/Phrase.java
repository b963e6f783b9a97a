package dev.andon.vicidial;

import dev.andon.model.Sentence;
import java.util.Locale;

/// What Andon says of the trouble it has with a dialer. The English of the command line and the
/// JSON stands here; `messages*.properties` hold the same as `problem.` and the constant's name,
/// for the screens.
enum Phrase {
  TOO_SLOW("{0} answers so slowly that not everything could be asked in time."),
  TOO_SLOW_HINT("Look at the dialer's load and the network. What was not asked keeps its age."),

  LOGIN("{0} refused the login."),
  LOGIN_HINT(
      "Check user and password. The user must be active and of level 7 or more."
          + " Andon does not try again, because ten refused logins lock the account."),
  LOCKED("{0} has locked this user after too many refused logins."),
  LOCKED_HINT(
      "Wait 15 minutes and find out who logs in with a wrong password."
          + " Andon does not try again by itself."),
  ADDRESS("{0} does not accept this user from this machine's address."),
  ADDRESS_HINT("Add the address to the IP list of the API user's group."),
  TWO_FACTOR("{0} wants a second factor, which an API user cannot give."),
  TWO_FACTOR_HINT("Set the user's two factor override to DISABLED."),

  NOT_ALLOWED("The API user may not use {0}, so {1} cannot be read."),
  UNSUPPORTED("This dialer does not know {0}, so {1} cannot be read."),
  PART_AGENTS("the list of agents"),
  PART_AGENT("what each agent does"),
  PART_CAMPAIGNS("which campaigns there are and which are active"),
  PART_STATUSES("calls, drop rates and in-groups"),
  PART_CALLS("calls and drop rates"),
  PART_WAITING("waiting calls"),
  PART_TIMES("the agents' times of the day"),
  PART_HOPPER("the leads in the hopper"),
  PART_RIGHTS("the API user's own rights"),
  PART_SWITCH("no campaign can be paused, and its state"),
  PART_VERSION("its build and its clock"),
  PART_OTHER("this part"),

  RIGHT_REPORTS("Give the API user level 9 and 'view reports'."),
  RIGHT_CAMPAIGNS("Give the API user level 8, 'view reports' and API access."),
  RIGHT_SWITCH("Give the API user level 8, 'modify campaigns' and API access."),
  RIGHT_GATEWAY("Allow the API user this function where the gateway is set up."),
  RIGHT_OTHER("Give the API user 'view reports' and API access, and allow this function."),

  OLD_CAMPAIGNS("It is older than August 2020: name the campaigns to show with --campaign."),
  OLD_STATUSES("It is older than January 2018: only its report page tells."),
  NOT_STOCK("A stock dialer has no such function: let Andon find out (--dialect auto)."),
  WITHOUT("The rest works without it."),

  REJECTED("The dialer refused {0}: {1}."),
  REJECTED_HINT("Check the campaign's id and what the API user's group may see."),

  NAME("There is no address for the name {0}."),
  NAME_HINT("Check the spelling of the address and this machine's name server."),
  REFUSED("Nothing answers at {0}: the connection was refused."),
  REFUSED_HINT("Check the port, and whether the dialer's web server runs."),
  TIMEOUT("{0} did not answer in time: {1}."),
  TIMEOUT_HINT("Check the network between here and the dialer, and the dialer's load."),
  CUT_OFF("The answer of {0} broke off."),
  CUT_OFF_HINT("Check the network between here and the dialer."),
  CERTIFICATE("The certificate of {0} is not trusted."),
  CERTIFICATE_HINT(
      "If it is the dialer's own, pin it (--pin {0})"
          + " or name the authority that signed it (--ca-file)."),
  TLS("No secure connection to {0} could be made."),
  TLS_HINT("Check whether that port speaks HTTPS; else use http://."),

  OVERLOADED("The web server of {0} answers, but the dialer does not work: {1}."),
  OVERLOADED_HINT("Look at the dialer's database and web server."),
  NOT_VICIDIAL("{0} does not answer as VICIdial does: it sent {1}."),
  NOT_VICIDIAL_HINT(
      "Check the address. A proxy or login page in between must let the API through."),

  GARBLED("{0} cannot be read: {1}."),
  GARBLED_LINE("{0} cannot be read: {1}, line {2}."),
  GARBLED_HINT("If it stays so, tell the makers of Andon the dialer's build."),
  ANSWER("The dialer's answer"),
  ANSWER_TO("The answer to {0}"),
  NO_FIGURE("The answer for campaign {0} has no figure that Andon knows."),
  NO_FIGURE_HINT("Look at what else it tells in the connection details."),

  OF_CAMPAIGN("Campaign {0}: {1}"),
  GONE("Campaign {0} is no longer listed by the dialer."),
  NOT_LISTED("Campaign {0} is not listed by the dialer."),
  NOT_LISTED_HINT("It was deleted or renamed, or the API user's group may not see it."),
  NO_CAMPAIGNS("The server does not tell which campaigns there are."),
  NO_CAMPAIGNS_HINT("Name the campaigns to show with --campaign."),

  AGENTS_TO_ASK("What {0} of {1} agents do is not known yet."),
  AGENTS_TO_ASK_HINT("The server is asked for each agent, {0} in one poll."),
  NO_ROSTER("The server does not tell who is logged in, so no agent is shown."),
  NO_ROSTER_HINT("The campaigns' own numbers of agents are shown where it tells them."),

  CLOCKS("The dialer's clock and this machine's are {0} s apart."),
  CLOCKS_HINT("Set both by a time server. Times of calls are corrected for it meanwhile.");

  private final String pattern;

  Phrase(String pattern) {
    this.pattern = pattern;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  /// With its places filled.
  Sentence with(Object... arguments) {
    return Sentence.of(code(), pattern, arguments);
  }
}
