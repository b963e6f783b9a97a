package dev.andon.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.ColumnLayout;
import dev.andon.config.SortKey;
import dev.andon.config.TableLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableArrangementTest {

  /// @param calls empty where not known
  private record Person(String name, Optional<Integer> calls) {}

  private static final List<Column<Person>> COLUMNS =
      List.of(
          Column.of("name", "Name", Person::name).width(120).always().build(),
          Column.<Person>of(
                  "calls", "Calls", person -> person.calls().map(String::valueOf).orElse("–"))
              .value("calls", Person::calls)
              .width(60)
              .build(),
          Column.<Person>of("note", "Note", _ -> "").width(200).hiddenAtFirst().build());

  private static final Person ANA = new Person("Ana", Optional.of(9));
  private static final Person BEN = new Person("ben", Optional.empty());
  private static final Person CID = new Person("Cid", Optional.of(40));

  @Test
  void withoutALayoutColumnsStandAsTheyUsuallyDo() {
    assertThat(TableArrangement.fit(COLUMNS, new TableLayout(List.of(), List.of())))
        .isEqualTo(TableArrangement.usual(COLUMNS))
        .isEqualTo(
            new TableLayout(
                List.of(
                    new ColumnLayout("name", 120, true),
                    new ColumnLayout("calls", 60, true),
                    new ColumnLayout("note", 200, false)),
                List.of()));
  }

  @Test
  void aPersonsOrderWidthsAndSortAreKept() {
    TableLayout remembered =
        new TableLayout(
            List.of(
                new ColumnLayout("note", 90, true),
                new ColumnLayout("name", 300, true),
                new ColumnLayout("calls", 60, false)),
            List.of(new SortKey("calls", true)));

    assertThat(TableArrangement.fit(COLUMNS, remembered)).isEqualTo(remembered);
  }

  @Test
  void unknownColumnsAreLeftOutAndNewOnesStandAfterTheirNeighbour() {
    TableLayout older =
        new TableLayout(
            List.of(
                new ColumnLayout("gone", 90, true),
                new ColumnLayout("note", 90, true),
                new ColumnLayout("name", 2, false),
                new ColumnLayout("note", 500, false)),
            List.of(new SortKey("gone", true), new SortKey("name", false)));

    assertThat(TableArrangement.fit(COLUMNS, older))
        .isEqualTo(
            new TableLayout(
                List.of(
                    new ColumnLayout("note", 90, true),
                    new ColumnLayout("name", TableArrangement.LEAST_WIDTH, true),
                    new ColumnLayout("calls", 60, true)),
                List.of(new SortKey("name", false))));
  }

  @Test
  void whatIsNotKnownComesLastEitherWayRound() {
    assertThat(sorted(new SortKey("calls", false))).containsExactly(ANA, CID, BEN);
    assertThat(sorted(new SortKey("calls", true))).containsExactly(CID, ANA, BEN);
  }

  @Test
  void namesSortAsPeopleSortThem() {
    assertThat(sorted(new SortKey("name", false))).containsExactly(ANA, BEN, CID);
  }

  @Test
  void withoutAKeyTheUsualOrderHolds() {
    assertThat(sorted()).containsExactly(CID, BEN, ANA);
  }

  private static List<Person> sorted(SortKey... keys) {
    Comparator<Person> backwards =
        Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).reversed();
    return List.of(BEN, ANA, CID).stream()
        .sorted(TableArrangement.order(COLUMNS, List.of(keys), backwards))
        .toList();
  }
}
