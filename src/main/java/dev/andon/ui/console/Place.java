package dev.andon.ui.console;

import dev.andon.alert.AlertKey;
import dev.andon.model.Agent;

/// Where somebody is in the console.
public sealed interface Place {

  /// The page of the navigation to which it belongs.
  PageKey page();

  /// A page as a whole.
  record Whole(PageKey page) implements Place {}

  /// One campaign.
  record OfCampaign(String id) implements Place {
    @Override
    public PageKey page() {
      return PageKey.CAMPAIGNS;
    }
  }

  /// One agent, chosen among all.
  record OfAgent(Agent.Key agent) implements Place {
    @Override
    public PageKey page() {
      return PageKey.AGENTS;
    }
  }

  /// One alert, chosen among all.
  record OfAlert(AlertKey alert) implements Place {
    @Override
    public PageKey page() {
      return PageKey.ALERTS;
    }
  }
}
