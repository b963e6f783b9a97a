package dev.andon.sim;

/// How answered calls end, and how long people talk until then.
final class Dispositions {

  private final Dice dice;

  Dispositions(Dice dice) {
    this.dice = dice;
  }

  /// What an agent sets after talking to somebody.
  CallStatus afterTalk(CampaignPlan plan) {
    double fraction = dice.fraction();
    if (fraction < 0.12) {
      return CallStatus.SALE;
    }
    if (fraction < 0.24) {
      return plan.quotes() != Quotes.UNKNOWN ? CallStatus.QUOTE : CallStatus.NI;
    }
    if (fraction < 0.40) {
      return CallStatus.CALLBK;
    }
    if (fraction < 0.44) {
      return CallStatus.DNC;
    }
    if (fraction < 0.52) {
      return CallStatus.N;
    }
    return fraction < 0.58 ? CallStatus.A : CallStatus.NI;
  }

  /// What the dialer sets where no person answered.
  CallStatus unanswered() {
    double fraction = dice.fraction();
    if (fraction < 0.57) {
      return CallStatus.NA;
    }
    if (fraction < 0.77) {
      return CallStatus.A;
    }
    if (fraction < 0.84) {
      return CallStatus.AA;
    }
    return fraction < 0.94 ? CallStatus.B : CallStatus.DC;
  }

  int secondsOfTalk(CallStatus status) {
    return dice.around(
        switch (status) {
          case SALE -> 380;
          case QUOTE -> 260;
          case CALLBK -> 110;
          case NI -> 95;
          case DNC -> 40;
          default -> 14;
        });
  }
}
