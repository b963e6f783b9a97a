package dev.andon.ui.console;

/// What stands in a table without rows.
///
/// @param title what is the case
/// @param text what it means, and what to do; may be empty
record TableNote(String title, String text) {

  static final TableNote NONE = new TableNote("", "");
}
