package dev.andon.ui.settings;

import dev.andon.config.Preferences;
import dev.andon.config.WallPage;
import dev.andon.config.WallPreferences;
import dev.andon.config.WallScreen;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.settings.WallEditor.Step;
import dev.andon.ui.settings.WallEditor.Told;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Which screen and which of its pages is edited, and what became of the last step. FX thread only;
/// needs no toolkit.
final class WallEditorViewModel {

  /// What the editor shows.
  ///
  /// @param screen key of the screen; empty where none is known
  /// @param page index of the page in the middle
  /// @param usual whether nobody chose pages for this screen
  record Content(String screen, WallEditor editor, int page, boolean usual, Told told) {}

  private final SettingsViewModel settings;
  private final FloorViewModel floor;
  private final ReadOnlyObjectWrapper<Content> content;
  private Subscription bound = Subscription.EMPTY;

  WallEditorViewModel(SettingsViewModel settings, FloorViewModel floor) {
    this.settings = settings;
    this.floor = floor;
    content = new ReadOnlyObjectWrapper<>(this, "content", content("", 0, Told.NOTHING));
  }

  void attach() {
    bound =
        Subscription.combine(
            settings.preferencesProperty().subscribe(this::follow),
            floor.nowProperty().subscribe(_ -> refresh()));
    refresh();
  }

  void detach() {
    bound.unsubscribe();
  }

  /// A change that was not made here, such as one taken back: the page that it is about is shown.
  private void follow(Preferences before, Preferences now) {
    if (before.wall().equals(now.wall())) {
      return;
    }
    String screen =
        now.wall().screens().stream()
            .filter(one -> before.wall().screen(one.screen()).filter(one::equals).isEmpty())
            .map(WallScreen::screen)
            .findFirst()
            .orElse(content.get().screen());
    Content shown = content.get();
    Content next = content(screen, shown.page(), shown.told());
    if (!screen.equals(shown.screen()) || !next.editor().equals(shown.editor())) {
      content.set(content(screen, firstChanged(shown, next), Told.NOTHING));
    }
  }

  private static int firstChanged(Content shown, Content next) {
    List<WallPage> old = shown.editor().pages();
    List<WallPage> pages = next.editor().pages();
    if (!shown.screen().equals(next.screen())) {
      return 0;
    }
    for (int page = 0; page < Math.min(old.size(), pages.size()); page++) {
      if (!old.get(page).equals(pages.get(page))) {
        return page;
      }
    }
    return Math.min(old.size(), pages.size() - 1);
  }

  private void refresh() {
    Content shown = content.get();
    content.set(content(shown.screen(), shown.page(), shown.told()));
  }

  private Content content(String screen, int page, Told told) {
    WallPreferences wall = settings.now().wall();
    List<WallPage> stored = wall.screen(screen).map(WallScreen::pages).orElse(List.of());
    WallEditor editor = WallEditor.of(stored, listed(), wall.goal().isPresent());
    int shown = Math.clamp(page, 0, editor.pages().size() - 1);
    return new Content(screen, editor, shown, stored.isEmpty(), told);
  }

  private List<String> listed() {
    return floor.campaigns().stream()
        .filter(CampaignViewModel::isListed)
        .map(CampaignViewModel::id)
        .toList();
  }

  /// Shows this screen's pages.
  void openScreen(String key) {
    if (!key.equals(content.get().screen())) {
      content.set(content(key, 0, Told.NOTHING));
    }
  }

  /// Shows this page.
  void openPage(int page) {
    if (page != content.get().page()) {
      content.set(content(content.get().screen(), page, Told.NOTHING));
    }
  }

  /// Changes the pages of the screen; saved at once.
  ///
  /// @param how from the editor and the page that is shown to what becomes of them
  Step change(BiFunction<WallEditor, Integer, Step> how) {
    Content shown = content.get();
    Step step = how.apply(shown.editor(), shown.page());
    Content next =
        new Content(shown.screen(), step.editor(), step.page(), shown.usual(), step.told());
    // First, so that the news of the preferences finds it shown already.
    content.set(next);
    if (!step.editor().equals(shown.editor())) {
      save(shown.screen(), step.editor().pages());
      content.set(content(shown.screen(), step.page(), step.told()));
    }
    return step;
  }

  /// Back to the usual pages.
  void useUsual() {
    String screen = content.get().screen();
    save(screen, List.of());
    content.set(content(screen, 0, Told.NOTHING));
  }

  private void save(String key, List<WallPage> pages) {
    settings.change("", now -> now.withWall(now.wall().withScreen(screen(now, key, pages))));
  }

  private static WallScreen screen(Preferences now, String key, List<WallPage> pages) {
    return now.wall()
        .screen(key)
        .map(known -> known.withPages(pages))
        .orElseGet(() -> new WallScreen(key, false, pages));
  }

  /// The campaign's name; its id where the dialer never told it.
  String name(String id) {
    return floor.campaign(id).map(campaign -> campaign.content().name()).orElse(id);
  }

  /// Whether the dialer lists this campaign.
  boolean isListed(String id) {
    return content.get().editor().listed().contains(Objects.requireNonNull(id));
  }

  Content now() {
    return content.get();
  }

  ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }
}
