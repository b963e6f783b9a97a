package dev.andon.sim;

/// How a call ended, in the dialer's order: by code, without case.
///
/// Which codes are human-answered was read from recorded answers: N, an agent's "no answer", is
/// not, whereas AFTHRS is, and DROP and XDROP are (so answered calls include drops).
enum CallStatus {
  A(false),
  AA(false),
  AFTHRS(true),
  B(false),
  CALLBK(true),
  DC(false),
  DNC(true),
  DROP(true),
  N(false),
  NA(false),
  NI(true),
  PDROP(true),
  /// A campaign's own code: human-answered only where the campaign says so.
  QUOTE(false),
  SALE(true),
  XDROP(true);

  private final boolean answeredEverywhere;

  CallStatus(boolean answeredEverywhere) {
    this.answeredEverywhere = answeredEverywhere;
  }

  boolean answeredEverywhere() {
    return answeredEverywhere;
  }

  /// The two codes of the drop rate.
  boolean isDrop() {
    return this == DROP || this == XDROP;
  }
}
