package dev.andon.ui.wall;

import dev.andon.alert.Subject;
import dev.andon.config.Goal;
import dev.andon.config.WallPage;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.BannerContent;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Reading;
import dev.andon.ui.floor.TileSlot;
import dev.andon.ui.floor.Totals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// One wall without its looks: the pages of a floor and which of them is shown. FX thread only;
/// needs no toolkit.
///
/// It follows its floor and its settings until [#dispose()].
public final class WallViewModel {

  /// How long something of this machine is said to everybody. In which times that pass are told.
  private static final Duration STEP = Duration.ofSeconds(5);

  private static final long NOT_SHOWN = Long.MIN_VALUE;

  private static final Duration NOTICE = Duration.ofMinutes(1);

  private final FloorViewModel floor;
  private final ObservableValue<WallSettings> settings;
  private final FloorHour hour;
  private final AttentionViewModel attention;
  private final PageTurner turner;
  private final Subscription following;

  private final ReadOnlyObjectWrapper<HeaderContent> header =
      new ReadOnlyObjectWrapper<>(this, "header");
  private final ReadOnlyObjectWrapper<ShownPage> page = new ReadOnlyObjectWrapper<>(this, "page");
  private final ReadOnlyObjectWrapper<Optional<GoalContent>> goal =
      new ReadOnlyObjectWrapper<>(this, "goal", Optional.empty());

  private final ReadOnlyObjectWrapper<BannerContent> banner =
      new ReadOnlyObjectWrapper<>(this, "banner", new BannerContent.Quiet());
  private final ReadOnlyObjectWrapper<List<WallSpot>> spots =
      new ReadOnlyObjectWrapper<>(this, "spots", List.of());

  private String notice = "";
  private String shortNotice = "";
  private long noticeUntil;
  private boolean pageKept;
  private long shownStep = NOT_SHOWN;
  private long snapshots;
  private Set<String> stopped = Set.of();
  private PageRoom room = PageRoom.DRAWN;

  /// A wall of its own, whose settings stay.
  public WallViewModel(FloorViewModel floor, WallSettings settings) {
    this(floor, new ReadOnlyObjectWrapper<>(settings), new FloorHour(floor));
  }

  /// @param hour what the last hour brought; shared by all walls of a floor
  public WallViewModel(
      FloorViewModel floor, ObservableValue<WallSettings> settings, FloorHour hour) {
    this.floor = floor;
    this.settings = settings;
    this.hour = hour;
    attention = new AttentionViewModel(floor.over(), settings.getValue().names());
    turner = new PageTurner(settings.getValue().pageTime());
    apply(settings.getValue());
    following =
        Subscription.combine(
            floor.nowProperty().subscribe(this::follow),
            settings.subscribe(
                (_, now) -> {
                  apply(now);
                  refresh(floor.nowProperty().get(), false);
                }));
  }

  private void apply(WallSettings now) {
    shownStep = NOT_SHOWN;
    turner.pageTime(now.pageTime());
    attention.names(now.names());
    hour.count(now.goal().map(Goal::statuses).orElseGet(List::of));
  }

  private void follow(FloorNow now) {
    boolean fresh = now.snapshots() != snapshots;
    snapshots = now.snapshots();
    if (!pageKept) {
      turner.tick(now.nanos());
    }
    refresh(now, fresh);
  }

  /// Keeps the shown page, also from a new STOP: under the finger of somebody who acts, one button
  /// must not become another.
  void keepPage(boolean kept) {
    pageKept = kept;
  }

  /// Says something of this machine, for a minute where the banner is free.
  ///
  /// @param words empty where there is nothing to say any more
  void tell(String words, String inShort) {
    if (!words.equals(notice)) {
      notice = words;
      shortNotice = inShort;
      noticeUntil = floor.nowProperty().get().nanos() + NOTICE.toNanos();
      showBanner(floor.nowProperty().get());
    }
  }

  /// What there is to say of this machine, longest first; may be empty.
  List<String> notices() {
    return notice.isEmpty() ? List.of() : List.of(notice, shortNotice);
  }

  /// The screens that walls may be on.
  void spots(List<WallSpot> now) {
    spots.set(now);
  }

  private void showBanner(FloorNow now) {
    BannerContent ofFloor = floor.bannerProperty().get();
    boolean free =
        ofFloor instanceof BannerContent.Quiet && !notice.isEmpty() && now.nanos() < noticeUntil;
    banner.set(
        free ? new BannerContent.Notice(List.of(notice, shortNotice)) : inOwnNames(ofFloor, now));
  }

  /// An agent is called on this wall as its settings say.
  private BannerContent inOwnNames(BannerContent content, FloorNow now) {
    if (!(content instanceof BannerContent.Alert alert)
        || alert.about().subject().kind() != Subject.Kind.AGENT) {
      return content;
    }
    return alert.named(
        now.reading().stream()
            .flatMap(reading -> reading.snapshot().agents().stream())
            .flatMap(List::stream)
            .filter(agent -> Subject.agent(agent.key()).equals(alert.about().subject()))
            .map(settings.getValue().names()::of)
            .findFirst()
            .orElseGet(() -> Messages.text("banner.an-agent")));
  }

  /// How much a page holds at the size of the window.
  public void fit(PageRoom newRoom) {
    if (!room.equals(newRoom)) {
      room = newRoom;
      refresh(floor.nowProperty().get(), false);
    }
  }

  /// Goes to a page, from 0; its time starts anew.
  public void goToPage(int number) {
    turner.goTo(number);
    refresh(floor.nowProperty().get(), false);
  }

  /// Goes some pages on or back, in rounds, and keeps that page for five minutes.
  public void leaf(int pages) {
    turner.goTo(Math.floorMod(turner.current() + pages, turner.pages().size()));
    turner.hold();
    refresh(floor.nowProperty().get(), false);
  }

  /// Keeps the shown page for five minutes, or lets the pages turn again.
  public void holdOrRelease() {
    if (turner.isHeld()) {
      turner.release();
    } else {
      turner.hold();
    }
    refresh(floor.nowProperty().get(), false);
  }

  private void refresh(FloorNow now, boolean fresh) {
    turner.replace(pages(now));
    if (fresh || floor.alerts().isPresent()) {
      goToNewStop();
    }
    ShownPage current = turner.pages().get(turner.current());
    long step = now.nanos() / STEP.toNanos();
    if (fresh || step != shownStep || !current.equals(page.get())) {
      shownStep = step;
      if (current instanceof ShownPage.Attention(var from, var end, _)) {
        attention.showRows(from, end);
      } else {
        attention.showRows(0, 0);
      }
    }
    goal.set(
        now.reading()
            .flatMap(
                reading ->
                    settings
                        .getValue()
                        .goal()
                        .map(wanted -> GoalContent.of(wanted, reading, hour, now.now()))));
    showBanner(now);
    page.set(current);
    header.set(header(now));
  }

  private List<ShownPage> pages(FloorNow now) {
    if (now.reading().isEmpty()) {
      return List.of(new ShownPage.Message(messageWithoutNumbers(now.state()), true));
    }
    List<ShownPage> pages = new ArrayList<>();
    List<WallPage> round = settings.getValue().round();
    boolean goalSet = settings.getValue().goal().isPresent();
    boolean beside =
        goalSet
            && room.goalsBeside()
            && round.contains(new WallPage.Attention())
            && round.contains(new WallPage.Goals());
    for (WallPage chosen : round) {
      switch (chosen) {
        case WallPage.Campaigns(var ids) -> addCampaigns(pages, ids);
        case WallPage.Attention() -> addAttention(pages, beside, round.size() == 1);
        case WallPage.Goals() -> {
          if (goalSet && !beside) {
            addGoals(pages);
          }
        }
      }
    }
    addStopsShownNowhere(pages);
    if (pages.isEmpty()) {
      // A round of goals without a goal, or of agents of whom none is over a limit.
      addAttention(pages, false, true);
    }
    return pages;
  }

  private void addCampaigns(List<ShownPage> pages, List<String> ids) {
    List<TileSlot> slots =
        ids.isEmpty()
            ? floor.campaigns().stream().<TileSlot>map(TileSlot.Known::new).toList()
            : ids.stream().map(this::slot).toList();
    if (slots.isEmpty()) {
      pages.add(new ShownPage.Message(message("no-campaigns"), false));
    }
    addTiles(pages, slots);
  }

  private TileSlot slot(String id) {
    return floor
        .campaign(id)
        .<TileSlot>map(TileSlot.Known::new)
        .orElseGet(() -> new TileSlot.NotListed(id));
  }

  private void addTiles(List<ShownPage> pages, List<TileSlot> slots) {
    for (int i = 0; i < slots.size(); i += room.tiles()) {
      pages.add(
          new ShownPage.Campaigns(slots.subList(i, Math.min(i + room.tiles(), slots.size()))));
    }
  }

  private void addAttention(List<ShownPage> pages, boolean beside, boolean always) {
    int over = attention.count();
    for (int i = 0; i < over; i += room.rows()) {
      pages.add(new ShownPage.Attention(i, Math.min(i + room.rows(), over), beside));
    }
    if (over == 0 && (beside || always)) {
      pages.add(new ShownPage.Attention(0, 0, beside));
    }
  }

  private void addGoals(List<ShownPage> pages) {
    for (int i = 0; i < ShownPage.Goals.CARDS; i += room.tiles()) {
      pages.add(new ShownPage.Goals(i, Math.min(i + room.tiles(), ShownPage.Goals.CARDS)));
    }
  }

  /// Nobody chose these campaigns for this wall, but a STOP is for everybody.
  private void addStopsShownNowhere(List<ShownPage> pages) {
    List<TileSlot> slots = new ArrayList<>();
    for (CampaignViewModel campaign : floor.campaigns()) {
      boolean shown =
          pages.stream()
              .anyMatch(
                  page -> page instanceof ShownPage.Campaigns tiles && tiles.shows(campaign.id()));
      if (isForEverybody(campaign) && !shown) {
        slots.add(new TileSlot.Known(campaign));
      }
    }
    addTiles(pages, slots);
  }

  /// Over how many screens each page of the round is spread at this size, in the order of the
  /// settings: above 1 it was split, 0 is a page with nothing to show now.
  public List<Integer> screensPerPage() {
    List<Integer> counts = new ArrayList<>();
    for (WallPage chosen : settings.getValue().round()) {
      counts.add(
          switch (chosen) {
            case WallPage.Campaigns(var ids) ->
                Math.ceilDiv(ids.isEmpty() ? floor.campaigns().size() : ids.size(), room.tiles());
            case WallPage.Attention() -> Math.ceilDiv(attention.count(), room.rows());
            case WallPage.Goals() ->
                settings.getValue().goal().isPresent()
                    ? Math.ceilDiv(ShownPage.Goals.CARDS, room.tiles())
                    : 0;
          });
    }
    return counts;
  }

  private static WallMessage messageWithoutNumbers(FeedState state) {
    return switch (state) {
      case FeedState.Down(var problem, _, _) ->
          new WallMessage(
              Messages.text(
                  problem.kind() == Problem.Kind.DENIED ? "down.denied.title" : "down.title"),
              Messages.text("down.text", Formats.oneLine(Messages.text(problem.what()))),
              problem.kind() == Problem.Kind.DENIED
                  ? Messages.text(
                      "down.denied.next", Formats.oneLine(Messages.text(problem.remedy())))
                  : Formats.oneLine(Messages.text(problem.remedy())));
      case FeedState.Starting(), FeedState.Live _, FeedState.Stale _ -> message("starting");
    };
  }

  private static WallMessage message(String key) {
    return new WallMessage(
        Messages.text(key + ".title"), Messages.text(key + ".text"), Messages.text(key + ".next"));
  }

  /// A drill must look like the real thing.
  private static boolean isForEverybody(CampaignViewModel campaign) {
    return campaign.state() == CampaignState.STOP || campaign.state() == CampaignState.DRILL;
  }

  private void goToNewStop() {
    Set<String> now = new HashSet<>();
    for (CampaignViewModel campaign : floor.campaigns()) {
      if (isForEverybody(campaign)) {
        now.add(campaign.id());
      }
    }
    OptionalInt target = pageOfNew(now);
    stopped = now;
    if (target.isPresent() && !pageKept) {
      turner.goTo(target.getAsInt());
    }
  }

  private OptionalInt pageOfNew(Set<String> now) {
    List<ShownPage> pages = turner.pages();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i) instanceof ShownPage.Campaigns shown
          && now.stream().anyMatch(id -> !stopped.contains(id) && shown.shows(id))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private HeaderContent header(FloorNow now) {
    DialerClock clock =
        now.reading()
            .map(Reading::clock)
            .orElseGet(() -> DialerClock.local(floor.settings().localZone()));
    return new HeaderContent(
        floor.settings().title(),
        now.reading().map(reading -> Totals.of(reading.snapshot())).orElseGet(List::of),
        now.reading().isEmpty() ? "" : elsewhere(),
        turner.current(),
        turner.pages().size(),
        turner.isHeld() ? Messages.text("wall.held") : "",
        now.freshness(),
        ageText(now),
        clock.time(now.now()));
  }

  private static String ageText(FloorNow now) {
    String old =
        switch (now.state()) {
          case FeedState.Down(_, var since, _) ->
              Formats.age(calm(Duration.between(since, now.now())));
          case FeedState.Starting() -> "";
          case FeedState.Live _, FeedState.Stale _ ->
              now.reading().map(reading -> Formats.age(calm(reading.age()))).orElse("");
        };
    return Messages.text("age." + now.freshness().key(), old);
  }

  /// A number that changes each second draws the eye, and each frame costs a wall without a
  /// graphics card a fiftieth of a core. Rounded up: nothing looks younger than it is.
  private static Duration calm(Duration age) {
    long steps = Math.ceilDiv(Math.max(0, age.toMillis()), STEP.toMillis());
    return STEP.multipliedBy(steps);
  }

  private String elsewhere() {
    ShownPage current = turner.pages().get(turner.current());
    boolean campaigns =
        current instanceof ShownPage.Attention || current instanceof ShownPage.Goals;
    int over =
        campaigns
            ? (int)
                floor.campaigns().stream()
                    .filter(campaign -> campaign.state() == CampaignState.STOP)
                    .count()
            : attention.count();
    return over == 0
        ? ""
        : Messages.text(
            campaigns ? "header.campaigns-over" : "header.agents-over", over, Formats.count(over));
  }

  /// What stands at the bottom.
  public ReadOnlyObjectProperty<BannerContent> bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  /// The screens that walls may be on.
  ReadOnlyObjectProperty<List<WallSpot>> spotsProperty() {
    return spots.getReadOnlyProperty();
  }

  /// What stands at the top.
  public ReadOnlyObjectProperty<HeaderContent> headerProperty() {
    return header.getReadOnlyProperty();
  }

  /// The page that is shown.
  public ReadOnlyObjectProperty<ShownPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// The agents over their limits.
  public AttentionViewModel attention() {
    return attention;
  }

  /// The floor that this wall shows.
  public FloorViewModel floor() {
    return floor;
  }

  /// Goal and connect rate; absent without a goal and without numbers.
  public ReadOnlyObjectProperty<Optional<GoalContent>> goalProperty() {
    return goal.getReadOnlyProperty();
  }

  /// How this wall is set up.
  public ObservableValue<WallSettings> settingsProperty() {
    return settings;
  }

  /// How this wall is set up now.
  public WallSettings settings() {
    return settings.getValue();
  }

  /// Lets go of the floor.
  public void dispose() {
    following.unsubscribe();
  }
}
