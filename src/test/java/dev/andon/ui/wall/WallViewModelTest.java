package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.SETTINGS;
import static dev.andon.ui.floor.Floors.campaign;
import static dev.andon.ui.floor.Floors.drawn;
import static dev.andon.ui.floor.Floors.live;
import static dev.andon.ui.floor.Floors.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.WallPage;
import dev.andon.model.AgentState;
import dev.andon.model.Campaign;
import dev.andon.model.Problem;
import dev.andon.ui.floor.BannerContent;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorContent;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.floor.Freshness;
import dev.andon.ui.floor.NameStyle;
import dev.andon.ui.floor.TileSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class WallViewModelTest {

  private final FloorViewModel floor = new FloorViewModel(SETTINGS, CommandDesk.closed());
  private final SimpleObjectProperty<WallSettings> settings =
      new SimpleObjectProperty<>(WallSettings.DEFAULT);
  private final WallViewModel wall = new WallViewModel(floor, settings, new FloorHour(floor));

  @Test
  void beforeTheFirstAnswerItSaysThatItAsks() {
    assertThat(wall.pageProperty().get())
        .isEqualTo(
            new ShownPage.Message(
                new WallMessage(
                    "Asking the dialer…", "The first numbers come with its first answer.", ""),
                true));
    assertThat(wall.headerProperty().get().freshness()).isEqualTo(Freshness.STARTING);
    assertThat(floor.bannerProperty().get()).isEqualTo(new BannerContent.Quiet());
  }

  @Test
  void theHeadShowsSumsAgeAndTheDialersClock() {
    floor.show(live(drawn(NOW)), NOW.plusSeconds(12));

    assertThat(wall.headerProperty().get())
        .isEqualTo(
            new HeaderContent(
                "Northgate Sales",
                List.of(
                    "16\u202f620 calls, 4\u202f749 answers today", "16\u202f620 calls today", ""),
                "5 agents over limit",
                0,
                2,
                "",
                Freshness.LIVE,
                "LIVE · 15 s ago",
                "10:44"));
  }

  @Test
  void theAgeGoesOnInStepsOfFiveSecondsAndNeverLooksYoungerThanItIs() {
    floor.show(live(drawn(NOW)), NOW);

    List<String> ages = new ArrayList<>();
    for (int second : List.of(0, 1, 5, 6, 10, 29)) {
      floor.tick(NOW.plusSeconds(second), Duration.ofSeconds(second).toNanos());
      ages.add(wall.headerProperty().get().age());
    }

    assertThat(ages)
        .containsExactly(
            "LIVE · 0 s ago",
            "LIVE · 5 s ago",
            "LIVE · 5 s ago",
            "LIVE · 10 s ago",
            "LIVE · 10 s ago",
            "LIVE · 30 s ago");
  }

  @Test
  void theStripPoolsCountsAndNeverAveragesPercentages() {
    floor.show(
        live(
            snapshot(
                NOW,
                List.of(
                    campaign("A", "A", NOW).counts(10, 100).build(),
                    campaign("B", "B", NOW).counts(10, 900).build(),
                    campaign("C", "C", NOW).build()))),
        NOW);

    FloorContent strip = floor.strip().contentProperty().get();
    assertThat(strip.dropped()).isEqualTo("2.0\u202f% dropped");
    assertThat(strip.counts()).isEqualTo("20 of 1\u202f000");
    assertThat(wall.headerProperty().get().totals().getLast()).isEmpty();
    assertThat(wall.headerProperty().get().totals()).contains("≥ 3\u202f500 calls today");
  }

  @Test
  void agentsStandInTheFixedOrderWithoutEmptyStates() {
    floor.show(live(drawn(NOW)), NOW);

    assertThat(floor.strip().contentProperty().get().agents())
        .extracting(share -> share.words().plain())
        .containsExactly("34 in call", "15 ready", "10 paused", "3 wrap-up", "2 dead");
    assertThat(floor.strip().contentProperty().get().folded())
        .extracting(share -> share.words().plain())
        .containsExactly("34 in call", "15 ready", "10 paused", "5 other");
  }

  @Test
  void nobodyLoggedInIsNotTheSameAsNotKnown() {
    floor.show(live(snapshot(NOW, List.of())), NOW);
    assertThat(floor.strip().contentProperty().get().note()).isEqualTo("nobody is logged in");

    floor.show(
        live(snapshot(NOW.plusSeconds(30), List.of(), Optional.empty(), List.of())),
        NOW.plusSeconds(30));
    assertThat(floor.strip().contentProperty().get().note()).isEqualTo("agents are not known");
  }

  @Test
  void threeIntervalsWithoutASnapshotAreStaleWhateverThePollerSays() {
    floor.tick(NOW, 0);
    floor.show(live(drawn(NOW)), NOW);
    floor.tick(NOW.plusSeconds(90), seconds(90));
    assertThat(wall.headerProperty().get().freshness()).isEqualTo(Freshness.LIVE);

    floor.show(live(drawn(NOW)), NOW.plusSeconds(90));
    floor.tick(NOW.plusSeconds(91), seconds(91));

    assertThat(wall.headerProperty().get().freshness()).isEqualTo(Freshness.STALE);
    assertThat(wall.headerProperty().get().age()).isEqualTo("STALE · 1 min");
    assertThat(floor.campaigns())
        .extracting(CampaignViewModel::state)
        .containsOnly(CampaignState.STALE);
    assertThat(floor.strip().contentProperty().get().stale()).isTrue();
    assertThat(floor.bannerProperty().get())
        .isEqualTo(
            new BannerContent.FeedLost(
                "FEED LOST",
                List.of(
                    "Nothing new has come from the dialer since 10:44.", "These numbers are old."),
                ""));
  }

  @Test
  void aClockSetBackKeepsNoOldNumberFresh() {
    floor.tick(NOW, 0);
    floor.show(live(drawn(NOW)), NOW);
    floor.tick(NOW.minusSeconds(3600), seconds(60));
    assertThat(wall.headerProperty().get().age()).isEqualTo("LIVE · 1 min ago");

    floor.tick(NOW.minusSeconds(3570), seconds(91));
    assertThat(wall.headerProperty().get().freshness()).isEqualTo(Freshness.STALE);
  }

  @Test
  void aMachineThatSleptShowsItsNumbersAsOld() {
    floor.tick(NOW, 0);
    floor.show(live(drawn(NOW)), NOW);
    floor.tick(NOW.plusSeconds(7200), seconds(1));

    assertThat(wall.headerProperty().get().age()).isEqualTo("STALE · 2 h");
  }

  @Test
  void aFreshSnapshotAfterASilenceIsLiveAgain() {
    floor.tick(NOW, 0);
    floor.show(live(drawn(NOW)), NOW);
    floor.tick(NOW.plusSeconds(600), seconds(600));
    floor.show(live(drawn(NOW.plusSeconds(600))), NOW.plusSeconds(600));

    assertThat(wall.headerProperty().get().age()).isEqualTo("LIVE · 0 s ago");
    assertThat(floor.campaigns().getFirst().state()).isEqualTo(CampaignState.OK);
  }

  @Test
  void aStaleFeedSaysWhySinceWhenAndWhatNext() {
    Instant later = NOW.plusSeconds(180);
    floor.show(Floors.stale(drawn(NOW), later), later);

    assertThat(floor.bannerProperty().get())
        .isEqualTo(
            new BannerContent.FeedLost(
                "FEED LOST",
                List.of(
                    "The dialer at https://dialer.example.net/vicidial/ has not answered within"
                        + " 20 s, so nobody knows what goes on there.",
                    "The dialer has not answered since 10:44 (3 polls failed).",
                    "These numbers are old."),
                "next try in 25 s"));
    assertThat(floor.campaigns().get(2).content().sentences()).containsExactly("was STOP at 10:44");
  }

  @Test
  void aRefusedLoginLeavesNoNumbersAndSaysWhatToDo() {
    floor.show(live(drawn(NOW)), NOW);
    floor.show(Floors.refused(NOW), NOW.plusSeconds(12));

    assertThat(wall.pageProperty().get())
        .isEqualTo(
            new ShownPage.Message(
                new WallMessage(
                    "The dialer refused the login",
                    "The dialer refused user wallapi. The wall shows no numbers, because none are"
                        + " current.",
                    "Check user and password. Andon does not try again, because ten refused logins"
                        + " lock the account. When it is mended, press F5 to try once more."),
                true));
    assertThat(floor.bannerProperty().get())
        .isEqualTo(
            new BannerContent.FeedLost(
                "LOGIN REFUSED",
                List.of(
                    "The wall shows no numbers until the dialer answers.", "There are no numbers."),
                "polling has stopped"));
    assertThat(wall.headerProperty().get().age()).isEqualTo("DOWN · 15 s");
  }

  @Test
  void theBannerNamesTheWorstCampaignAndCountsTheOthers() {
    floor.show(
        live(
            snapshot(
                NOW,
                List.of(
                    campaign("A", "Solar North", NOW).counts(36, 1033).build(),
                    campaign("B", "Field Day", NOW).counts(16, 148).build(),
                    campaign("C", "Quiet", NOW).counts(1, 742).build()))),
        NOW);

    assertThat(floor.bannerProperty().get())
        .isEqualTo(
            new BannerContent.Stop(
                "STOP",
                "B",
                "Field Day",
                "10.8\u202f% dropped today, limit 3.0\u202f%",
                "and 1 more"));
  }

  @Test
  void aMissingRightIsSaidWhileNothingIsWorse() {
    Problem missing =
        new Problem(
            "call_status_stats",
            Problem.Kind.NOT_ALLOWED,
            "Drops by status cannot be read.",
            "Allow call_status_stats.");
    floor.show(live(snapshot(NOW, List.of(), Optional.empty(), List.of(missing))), NOW);

    assertThat(floor.bannerProperty().get())
        .isEqualTo(
            new BannerContent.Notice(
                List.of(
                    "Drops by status cannot be read. Allow call_status_stats.",
                    "Drops by status cannot be read.",
                    "The right for call_status_stats is missing.",
                    "A part of the floor cannot be read.")));
  }

  @Test
  void activeCampaignsComeFirstThenEachKeepsItsPlace() {
    floor.show(
        live(
            snapshot(
                NOW,
                List.of(
                    campaign("B", "B", NOW).paused().build(),
                    campaign("C", "C", NOW).build(),
                    campaign("A", "A", NOW).build()))),
        NOW);
    assertThat(floor.campaigns()).extracting(CampaignViewModel::id).containsExactly("C", "A", "B");

    floor.show(
        live(
            snapshot(
                NOW.plusSeconds(30),
                List.of(
                    campaign("NEW", "New", NOW).build(),
                    campaign("A", "A", NOW).paused().build(),
                    campaign("B", "B", NOW).build()))),
        NOW.plusSeconds(30));

    assertThat(floor.campaigns())
        .extracting(CampaignViewModel::id)
        .containsExactly("C", "A", "B", "NEW");
    assertThat(floor.campaigns().getFirst().state()).isEqualTo(CampaignState.STALE);
  }

  @Test
  void agentsOverALimitStandLongestFirstAndTheirTimeGoesOn() {
    floor.tick(NOW, 0);
    floor.show(live(drawn(NOW)), NOW);
    floor.tick(NOW.plusSeconds(1), seconds(1));

    assertThat(rows().getFirst())
        .isEqualTo(
            new AttentionRow(
                AgentState.Group.PAUSED,
                "Zoë M.",
                "US Sales",
                "paused, BREAK",
                "limit 15:00",
                "21:08"));
    assertThat(rows())
        .extracting(AttentionRow::time)
        .containsExactly("21:08", "17:41", "4:11", "2:36", "1:13");
    assertThat(rows().get(1).words()).isEqualTo("paused, no code");
    assertThat(wall.attention().summary()).isEqualTo("5 of 64 agents over a limit");
  }

  @Test
  void anAgentPassesALimitBetweenTwoPolls() {
    floor.tick(NOW, 0);
    floor.show(
        live(
            snapshot(
                NOW,
                List.of(),
                Optional.of(
                    List.of(
                        Floors.agent("1", "Ana Pires", "A", AgentState.DEAD, "", NOW, 30)
                            .withSince(NOW.minusSeconds(30), false))),
                List.of())),
        NOW);
    assertThat(rows()).isEmpty();

    floor.tick(NOW.plusSeconds(1), seconds(1));

    assertThat(rows())
        .containsExactly(
            new AttentionRow(
                AgentState.Group.DEAD, "Ana P.", "A", "dead call", "limit 0:30", "≥\u202f0:31"));
    assertThat(wall.headerProperty().get().pages()).isEqualTo(2);
  }

  @Test
  void timesInStateStandStillOnAStaleFeed() {
    Instant later = NOW.plusSeconds(180);
    floor.tick(NOW, 0);
    floor.show(live(drawn(NOW)), NOW);
    floor.show(Floors.stale(drawn(NOW), later), later);
    floor.tick(later, seconds(180));

    assertThat(rows().getFirst().time()).isEqualTo("21:07");
  }

  @Test
  void pagesFollowHowMuchFitsAndEachHeadSaysWhatTheOtherHolds() {
    floor.show(live(drawn(NOW)), NOW);
    wall.fit(new PageRoom(2, 3, false));
    assertThat(wall.headerProperty().get().pages()).isEqualTo(5);

    wall.goToPage(4);

    assertThat(wall.pageProperty().get()).isEqualTo(new ShownPage.Attention(3, 5, false));
    assertThat(wall.headerProperty().get().elsewhere()).isEqualTo("1 campaign over limit");
  }

  @Test
  void aCampaignThatReachesStopBringsItsPageForward() {
    wall.fit(new PageRoom(1, 5, false));
    floor.show(live(snapshot(NOW, floor(20))), NOW);
    assertThat(wall.headerProperty().get().page()).isZero();

    floor.show(live(snapshot(NOW.plusSeconds(30), floor(36))), NOW.plusSeconds(30));
    assertThat(wall.headerProperty().get().page()).isEqualTo(1);
  }

  private static List<Campaign> floor(int drops) {
    return List.of(
        campaign("A", "A", NOW).counts(1, 742).build(),
        campaign("B", "B", NOW).counts(drops, 1033).build());
  }

  @Test
  void noCampaignsIsSaidInWords() {
    floor.show(live(snapshot(NOW, List.of())), NOW);

    assertThat(wall.pageProperty().get())
        .isEqualTo(
            new ShownPage.Message(
                new WallMessage(
                    "No campaigns yet",
                    "The dialer answered, but shows this user no campaign.",
                    "Allow the user’s group at least one campaign, or create one at the dialer."),
                false));
  }

  @Test
  void aRoundShowsTheChosenCampaignsInTheChosenOrder() {
    choose(new WallPage.Campaigns(List.of("WIN", "GONE", "US")), new WallPage.Attention());
    floor.show(live(snapshot(NOW, calm())), NOW);

    assertThat(shownIds()).containsExactly("WIN", "GONE", "US");
    assertThat(((ShownPage.Campaigns) wall.pageProperty().get()).tiles().get(1))
        .isEqualTo(new TileSlot.NotListed("GONE"));
    assertThat(wall.headerProperty().get().pages()).isEqualTo(1);
  }

  @Test
  void aStopThatNobodyChoseHasAPageWhileItIsOne() {
    choose(new WallPage.Campaigns(List.of("US")));
    floor.show(live(snapshot(NOW, calm())), NOW);
    assertThat(wall.headerProperty().get().pages()).isEqualTo(1);

    List<Campaign> later = new ArrayList<>(calm());
    later.set(2, campaign("WIN", "Win-back", NOW).counts(36, 1033).build());
    floor.show(live(snapshot(NOW.plusSeconds(30), later)), NOW.plusSeconds(30));
    assertThat(shownIds()).containsExactly("WIN");
    assertThat(wall.headerProperty().get().pages()).isEqualTo(2);

    floor.show(live(snapshot(NOW.plusSeconds(60), calm())), NOW.plusSeconds(60));
    assertThat(shownIds()).containsExactly("US");
  }

  @Test
  void aNewStopInterruptsEveryWallAlsoAHeldOne() {
    WallViewModel other = new WallViewModel(floor, WallSettings.DEFAULT);
    wall.fit(new PageRoom(1, 5, false));
    other.fit(new PageRoom(1, 5, false));
    floor.show(live(snapshot(NOW, floor(20))), NOW);
    other.holdOrRelease();

    floor.show(live(snapshot(NOW.plusSeconds(30), floor(36))), NOW.plusSeconds(30));

    assertThat(wall.headerProperty().get().page()).isEqualTo(1);
    assertThat(other.headerProperty().get().page()).isEqualTo(1);
  }

  @Test
  void leafingKeepsThePageAndSaysSo() {
    wall.fit(new PageRoom(2, 3, false));
    floor.tick(NOW, 0);
    floor.show(live(drawn(NOW)), NOW);
    int first = wall.headerProperty().get().page();
    wall.leaf(1);
    assertThat(wall.headerProperty().get().page()).isEqualTo(first + 1);
    assertThat(wall.headerProperty().get().held()).isEqualTo("page held");

    floor.tick(NOW.plusSeconds(60), seconds(60));
    assertThat(wall.headerProperty().get().page()).isEqualTo(first + 1);

    wall.holdOrRelease();
    assertThat(wall.headerProperty().get().held()).isEmpty();
  }

  @Test
  void whoeverHasAStopOnTheFirstPageSeesItAgainEveryOtherTurn() {
    wall.fit(new PageRoom(2, 3, false));
    floor.tick(NOW, 0);
    floor.show(live(drawn(NOW)), NOW);
    List<Integer> seen = new ArrayList<>();
    for (int second = 1; second <= 80; second++) {
      floor.tick(NOW.plusSeconds(second), seconds(second));
      if (second % 20 == 1) {
        seen.add(wall.headerProperty().get().page());
      }
    }

    assertThat(seen).containsExactly(1, 0, 1, 2);
  }

  @Test
  void aRoundOfAgentsAloneSaysThatNobodyIsOver() {
    choose(new WallPage.Attention());
    floor.show(live(snapshot(NOW, calm())), NOW);

    assertThat(wall.pageProperty().get()).isEqualTo(new ShownPage.Attention(0, 0, false));
    assertThat(wall.attention().summary()).isEqualTo("nobody is over a limit");
  }

  @Test
  void howManyScreensEachPageNeedsIsToldToTheSetup() {
    choose(
        new WallPage.Campaigns(List.of()),
        new WallPage.Campaigns(List.of("US")),
        new WallPage.Attention(),
        new WallPage.Goals());
    floor.show(live(drawn(NOW)), NOW);
    wall.fit(new PageRoom(4, 3, false));

    assertThat(wall.screensPerPage()).containsExactly(2, 1, 2, 0);
  }

  @Test
  void otherSettingsShowAtOnce() {
    floor.show(live(drawn(NOW)), NOW);
    wall.goToPage(1);
    assertThat(wall.attention().shownProperty().get().getFirst().name()).isEqualTo("Zoë M.");

    settings.set(WallSettings.DEFAULT.withNames(NameStyle.INITIALS));

    assertThat(wall.attention().shownProperty().get().getFirst().name()).isEqualTo("ZM");
  }

  private void choose(WallPage... pages) {
    settings.set(WallSettings.DEFAULT.withPages(List.of(pages)));
  }

  private static List<Campaign> calm() {
    return List.of(
        campaign("US", "US Sales", NOW).counts(1, 1003).build(),
        campaign("RET", "Retention", NOW).counts(1, 742).build(),
        campaign("WIN", "Win-back", NOW).counts(1, 792).build());
  }

  private List<String> shownIds() {
    return ((ShownPage.Campaigns) wall.pageProperty().get())
        .tiles().stream().map(TileSlot::id).toList();
  }

  private List<AttentionRow> rows() {
    return wall.attention().rows(0, wall.attention().count());
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
