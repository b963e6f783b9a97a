package dev.andon.ui.settings;

import dev.andon.config.WallPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The pages of one screen's wall, and what a person can do with them. Immutable.
///
/// A page with all campaigns becomes a list of its own as soon as somebody puts a tile of it
/// elsewhere. A list never becomes empty, because an empty one means all campaigns: a page that
/// loses its last tile goes.
///
/// @param pages never empty
/// @param listed ids of the campaigns that the dialer lists, in its order
record WallEditor(List<WallPage> pages, List<String> listed) {

  /// Something happened that nobody asked for in so many words.
  enum Told {
    NOTHING,
    /// All campaigns became a list, so new campaigns do not appear on this page any more.
    NOW_A_LIST,
    /// The page lost its last tile, and went.
    PAGE_WENT,
    /// Nothing changed: the only page cannot lose its last tile.
    LAST_TILE,
    /// Nothing changed: the only page cannot go.
    LAST_PAGE
  }

  /// What became of it.
  ///
  /// @param page index of the page to look at now
  /// @param tile the campaign that was moved, where it can still be seen
  record Step(WallEditor editor, int page, Optional<String> tile, Told told) {}

  WallEditor {
    pages = List.copyOf(pages);
    listed = List.copyOf(listed);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("a wall without a page");
    }
  }

  /// The stored pages of a screen; the usual ones where nobody chose.
  static WallEditor of(List<WallPage> stored, List<String> listed, boolean goal) {
    return new WallEditor(stored.isEmpty() ? usualPages(goal) : stored, listed);
  }

  /// All campaigns, who needs attention and, where there is one, the goal.
  static List<WallPage> usualPages(boolean goal) {
    List<WallPage> pages = new ArrayList<>();
    pages.add(new WallPage.Campaigns(List.of()));
    pages.add(new WallPage.Attention());
    if (goal) {
      pages.add(new WallPage.Goals());
    }
    return pages;
  }

  /// Whether this page shows every campaign, also those to come.
  boolean isAll(int page) {
    return pages.get(page) instanceof WallPage.Campaigns(var ids) && ids.isEmpty();
  }

  /// Whether tiles can be put on this page.
  boolean hasTiles(int page) {
    return pages.get(page) instanceof WallPage.Campaigns;
  }

  /// The campaigns on this page, from left to right and from top to bottom.
  List<String> tiles(int page) {
    return switch (pages.get(page)) {
      case WallPage.Campaigns(var ids) -> ids.isEmpty() ? listed : ids;
      case WallPage.Attention(), WallPage.Goals() -> List.of();
    };
  }

  /// Whether some page shows every campaign.
  boolean showsAll() {
    for (int page = 0; page < pages.size(); page++) {
      if (isAll(page)) {
        return true;
      }
    }
    return false;
  }

  /// Listed campaigns that stand in no list of this screen; none while a page with all of them is
  /// looked at.
  List<String> pool(int page) {
    if (isAll(page)) {
      return List.of();
    }
    Set<String> left = new LinkedHashSet<>(listed);
    for (WallPage one : pages) {
      if (one instanceof WallPage.Campaigns(var ids)) {
        ids.forEach(left::remove);
      }
    }
    return List.copyOf(left);
  }

  /// Puts a tile before the one at this index of its page; after the last for the number of tiles.
  Step move(int page, String id, int index) {
    List<String> tiles = new ArrayList<>(tiles(page));
    int from = tiles.indexOf(id);
    int to = Math.clamp(index > from ? index - 1 : index, 0, Math.max(0, tiles.size() - 1));
    if (from < 0 || to == from) {
      return unchanged(page, Optional.of(id), Told.NOTHING);
    }
    tiles.remove(from);
    tiles.add(to, id);
    return new Step(withTiles(page, tiles), page, Optional.of(id), nowAList(page));
  }

  /// Takes a tile from one page to another, before the tile at this index.
  Step moveToPage(int from, String id, int to, int index) {
    if (from == to) {
      return move(from, id, index);
    }
    if (!hasTiles(to) || !tiles(from).contains(id)) {
      return unchanged(from, Optional.of(id), Told.NOTHING);
    }
    // A page with all campaigns shows it already, and stays one unless a place on it was chosen.
    boolean shown = isAll(to) && index >= tiles(to).size();
    WallEditor added = shown ? this : with(to, id, index);
    Told told = nowAList(!shown && isAll(to) ? to : from);
    return added.without(from, id, to, told);
  }

  /// Takes a tile to the neighbouring page that has tiles; nothing where there is none.
  ///
  /// @param step -1 for the page before, 1 for the page after
  Step moveToNeighbour(int from, String id, int step) {
    for (int to = from + step; to >= 0 && to < pages.size(); to += step) {
      if (hasTiles(to)) {
        return moveToPage(from, id, to, tiles(to).size());
      }
    }
    return unchanged(from, Optional.of(id), Told.NOTHING);
  }

  /// Puts a campaign on a page, before the tile at this index.
  Step add(String id, int page, int index) {
    if (!hasTiles(page)) {
      return unchanged(page, Optional.empty(), Told.NOTHING);
    }
    if (tiles(page).contains(id)) {
      return move(page, id, index);
    }
    return new Step(with(page, id, index), page, Optional.of(id), nowAList(page));
  }

  /// Takes a tile off its page.
  Step remove(int page, String id) {
    if (!tiles(page).contains(id)) {
      return unchanged(page, Optional.empty(), Told.NOTHING);
    }
    List<String> left = new ArrayList<>(tiles(page));
    int place = left.indexOf(id);
    left.remove(id);
    if (left.isEmpty() && pages.size() == 1) {
      return unchanged(page, Optional.of(id), Told.LAST_TILE);
    }
    Step gone = without(page, id, page, nowAList(page));
    return left.isEmpty()
        ? gone
        : new Step(
            gone.editor(),
            gone.page(),
            Optional.of(left.get(Math.min(place, left.size() - 1))),
            gone.told());
  }

  /// Puts a page after the one looked at.
  Step addPage(WallPage page, int after) {
    List<WallPage> all = new ArrayList<>(pages);
    all.add(after + 1, page);
    return new Step(withPages(all), after + 1, Optional.empty(), Told.NOTHING);
  }

  /// Makes a page of one tile at the end.
  ///
  /// @param from the page that the tile comes from; empty for the pool
  Step addPageWith(String id, Optional<Integer> from) {
    Step added = addPage(new WallPage.Campaigns(List.of(id)), pages.size() - 1);
    return from.map(page -> added.editor().without(page, id, added.page(), nowAList(page)))
        .map(step -> new Step(step.editor(), step.page(), Optional.of(id), step.told()))
        .orElseGet(() -> new Step(added.editor(), added.page(), Optional.of(id), Told.NOTHING));
  }

  /// The same page once more, after it.
  Step duplicate(int page) {
    return addPage(pages.get(page), page);
  }

  /// Puts a page before the one at this index; after the last for the number of pages.
  Step movePage(int from, int index) {
    List<WallPage> all = new ArrayList<>(pages);
    int to = Math.clamp(index > from ? index - 1 : index, 0, all.size() - 1);
    all.add(to, all.remove(from));
    return new Step(withPages(all), to, Optional.empty(), Told.NOTHING);
  }

  /// Takes a page away.
  Step removePage(int page) {
    if (pages.size() == 1) {
      return unchanged(page, Optional.empty(), Told.LAST_PAGE);
    }
    List<WallPage> left = new ArrayList<>(pages);
    left.remove(page);
    return new Step(
        withPages(left), Math.min(page, left.size() - 1), Optional.empty(), Told.NOTHING);
  }

  /// Lets a list show every campaign.
  Step showAll(int page) {
    return new Step(
        withPage(page, new WallPage.Campaigns(List.of())), page, Optional.empty(), Told.NOTHING);
  }

  private Step unchanged(int page, Optional<String> tile, Told told) {
    return new Step(this, page, tile, told);
  }

  private Told nowAList(int page) {
    return isAll(page) ? Told.NOW_A_LIST : Told.NOTHING;
  }

  private WallEditor with(int page, String id, int index) {
    List<String> tiles = new ArrayList<>(tiles(page));
    int before = tiles.indexOf(id);
    tiles.remove(id);
    int to = before >= 0 && before < index ? index - 1 : index;
    tiles.add(Math.clamp(to, 0, tiles.size()), id);
    return withTiles(page, tiles);
  }

  /// Without the tile on this page, and without the page where it was its last.
  ///
  /// @param look page to look at, as it is counted now
  private Step without(int page, String id, int look, Told told) {
    List<String> left = new ArrayList<>(tiles(page));
    left.remove(id);
    Optional<String> tile = look == page ? Optional.empty() : Optional.of(id);
    if (!left.isEmpty()) {
      return new Step(withTiles(page, left), look, tile, told);
    }
    List<WallPage> others = new ArrayList<>(pages);
    others.remove(page);
    int shifted = look > page ? look - 1 : look;
    return new Step(withPages(others), Math.min(shifted, others.size() - 1), tile, Told.PAGE_WENT);
  }

  private WallEditor withTiles(int page, List<String> ids) {
    return withPage(page, new WallPage.Campaigns(ids));
  }

  private WallEditor withPage(int page, WallPage other) {
    List<WallPage> all = new ArrayList<>(pages);
    all.set(page, other);
    return withPages(all);
  }

  private WallEditor withPages(List<WallPage> other) {
    return new WallEditor(other, listed);
  }
}
