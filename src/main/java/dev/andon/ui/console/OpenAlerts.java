package dev.andon.ui.console;

import dev.andon.alert.AlertKey;
import dev.andon.ui.floor.AlertContent;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.OpenAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The alerts that stand open or are put away, and all about the chosen one. FX thread only.
final class OpenAlerts {

  private final AlertDesk desk;
  private final AlertForm form;
  private final ObservableList<AlertRow> rows = FXCollections.observableArrayList();
  private final ListView<AlertRow> list = new ListView<>(rows);
  private final List<AlertCell> cells = new ArrayList<>();
  private final AlertDetail detail;
  private final ScrollPane detailFrame;
  private final AlertsBody node;
  private @Nullable AlertKey chosen;
  private boolean filling;

  /// @param form asks for what acknowledging and shelving need
  OpenAlerts(ConsoleViewModel model, AlertDesk desk, AlertForm form) {
    this.desk = desk;
    this.form = form;
    detail =
        new AlertDetail(
            model,
            desk,
            () -> alert().ifPresent(form::askNote),
            () -> alert().ifPresent(form::askShelving));
    detailFrame = new ScrollPane(detail);
    detailFrame.setFitToWidth(true);
    detailFrame.setFocusTraversable(false);
    detailFrame.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    detailFrame.getStyleClass().add("detail-frame");
    list.getStyleClass().addAll("card", "alert-list");
    list.setAccessibleText(PageKey.ALERTS.title());
    list.setCellFactory(
        _ -> {
          AlertCell cell =
              new AlertCell(
                  model,
                  desk,
                  alert -> {
                    choose(alert.key());
                    form.askNote(alert);
                  });
          cells.add(cell);
          return cell;
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (!filling && row instanceof AlertRow.Of(var key)) {
                choose(key);
              }
            });
    node = new AlertsBody(detailFrame, detail, list);
  }

  AlertsBody node() {
    return node;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private Optional<OpenAlert> alert() {
    return chosen == null ? Optional.empty() : desk.content().alert(chosen);
  }

  private void choose(AlertKey key) {
    if (!key.equals(chosen)) {
      chosen = key;
      if (form.isOpen() && !form.isAbout(key)) {
        form.close();
      }
      detailFrame.setVvalue(0);
    }
    showDetail();
  }

  /// Chooses this alert, where it is there, and shows its row.
  void show(AlertKey key) {
    if (desk.content().alert(key).isPresent()) {
      choose(key);
      select();
      list.scrollTo(new AlertRow.Of(key));
    }
  }

  /// Rows are replaced only where there are others: what is chosen and where the list stands stay.
  void fill() {
    AlertContent content = desk.content();
    List<AlertRow> wanted = new ArrayList<>();
    if (!content.open().isEmpty()) {
      wanted.add(new AlertRow.Head(false));
      content.open().forEach(alert -> wanted.add(new AlertRow.Of(alert.key())));
    }
    if (!content.shelved().isEmpty()) {
      wanted.add(new AlertRow.Head(true));
      content.shelved().forEach(alert -> wanted.add(new AlertRow.Of(alert.key())));
    }
    if (!wanted.equals(rows)) {
      filling = true;
      rows.setAll(wanted);
      filling = false;
    }
    if (chosen == null || !wanted.contains(new AlertRow.Of(chosen))) {
      if (chosen != null && form.isAbout(chosen)) {
        form.close();
      }
      chosen =
          wanted.stream()
              .filter(row -> row instanceof AlertRow.Of)
              .map(row -> ((AlertRow.Of) row).key())
              .findFirst()
              .orElse(null);
    }
    select();
    refresh();
  }

  private void select() {
    if (chosen != null) {
      AlertRow row = new AlertRow.Of(chosen);
      if (!row.equals(list.getSelectionModel().getSelectedItem())) {
        filling = true;
        list.getSelectionModel().select(row);
        list.getFocusModel().focus(rows.indexOf(row));
        filling = false;
      }
    }
  }

  /// Ages and countdowns.
  void refresh() {
    cells.forEach(AlertCell::refresh);
    showDetail();
  }

  private void showDetail() {
    alert().ifPresent(detail::show);
  }

  void focus() {
    list.requestFocus();
    select();
  }

  /// What this key means for the chosen alert.
  ///
  /// @return whether it means anything
  boolean press(KeyCode key) {
    switch (key) {
      case A -> alert().filter(OpenAlert::unacknowledged).ifPresent(form::askNote);
      case S -> alert().filter(it -> it.shelving().isEmpty()).ifPresent(form::askShelving);
      case U ->
          alert().filter(it -> it.shelving().isPresent()).ifPresent(it -> desk.unshelve(it.key()));
      case P -> detail.pressPause();
      case ENTER -> {
        if (!list.isFocused()) {
          return false;
        }
        detail.openCampaign();
      }
      default -> {
        return detail.pressStep(key);
      }
    }
    return true;
  }

  void dispose() {
    detail.dispose();
    cells.forEach(AlertCell::dispose);
  }
}
