package dev.andon.vicidial;

/// A setting of the API user, by its name in the dialer's user form.
public enum UserSetting {
  USER_LEVEL("User Level"),
  VIEW_REPORTS("View Reports"),
  API_ACCESS("Agent API Access"),
  MODIFY_CAMPAIGNS("Modify Campaigns"),
  ALLOWED_FUNCTIONS("API Allowed Functions"),
  MODIFY_LEADS("Modify Leads"),
  MODIFY_LISTS("Modify Lists"),
  MODIFY_USERS("Modify Users");

  private final String label;

  UserSetting(String label) {
    this.label = label;
  }

  /// Its name in the form; builds differ a little.
  public String label() {
    return label;
  }
}
