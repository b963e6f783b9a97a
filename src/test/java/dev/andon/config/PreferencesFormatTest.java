package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.config.PreferencesFormat.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFormatTest {

  private static final Reading DEFAULT = new Reading.Good(Preferences.DEFAULT);

  private static Reading read(String text) {
    return PreferencesFormat.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading wall(WallPreferences wall) {
    return new Reading.Good(Preferences.DEFAULT.withWall(wall));
  }

  private static Reading console(ConsolePreferences console) {
    return new Reading.Good(Preferences.DEFAULT.withConsole(console));
  }

  @Test
  void everyPartComesBackAsItWas() {
    assertThat(PreferencesFormat.read(PreferencesFormat.write(FullPreferences.create())))
        .isEqualTo(new Reading.Good(FullPreferences.create()));
    assertThat(PreferencesFormat.read(PreferencesFormat.write(Preferences.DEFAULT)))
        .isEqualTo(DEFAULT);
  }

  @Test
  void aPersonCanReadTheFile() {
    Preferences preferences =
        Preferences.DEFAULT.withWall(
            WallPreferences.DEFAULT.withScreen(
                new WallScreen("DP-1", true, List.of(new WallPage.Campaigns(List.of("SOLAR"))))));

    String text = new String(PreferencesFormat.write(preferences), StandardCharsets.UTF_8);

    assertThat(text.lines())
        .containsExactly(
            """
            {
              "version" : 1,
              "appearance" : {
                "theme" : "dark",
                "text-scale" : 1.0
              },
              "wall" : {
                "panel-inches" : 55.0,
                "reader-metres" : 5.0,
                "page-seconds" : 20,
                "names" : "first-name",
                "screens" : [ {
                  "screen" : "DP-1",
                  "shown" : true,
                  "pages" : [ {
                    "page" : "campaigns",
                    "ids" : [ "SOLAR" ]
                  } ]
                } ]
              },
              "console" : {
                "page" : "floor",
                "tables" : { },
                "filters" : { }
              },
              "notifications" : {
                "tone" : true,
                "volume" : 70,
                "speech" : false,
                "desktop" : true
              }
            }
            """
                .lines()
                .toArray(String[]::new));
  }

  @Test
  void noFileThatIsCutOffIsTakenForAWholeOne() {
    byte[] whole = PreferencesFormat.write(FullPreferences.create());
    String text = new String(whole, StandardCharsets.UTF_8).stripTrailing();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThat(PreferencesFormat.read(cut))
          .as("the first %s bytes", length)
          .isEqualTo(new Reading.Bad(Notice.Flaw.DAMAGED));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "<html>", "null", "3", "[]", "\"x\"", "{} {}", "{}x", "{version:1}"})
  void whatIsNoObjectIsDamaged(String text) {
    assertThat(read(text)).isEqualTo(new Reading.Bad(Notice.Flaw.DAMAGED));
  }

  @Test
  void nestingWithoutEndIsDamaged() {
    assertThat(read("{\"a\":" + "[".repeat(500_000)))
        .isEqualTo(new Reading.Bad(Notice.Flaw.DAMAGED));
  }

  @Test
  void whatIsNotUtf8IsDamaged() {
    assertThat(PreferencesFormat.read("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new Reading.Bad(Notice.Flaw.DAMAGED));
    assertThat(PreferencesFormat.read("{}".getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(new Reading.Bad(Notice.Flaw.DAMAGED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "1.5", "99999999999999999999", "1e999"})
  void aNewerVersionIsSaid(String version) {
    assertThat(read("{\"version\":" + version + "}")).isEqualTo(new Reading.Bad(Notice.Flaw.NEWER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "\uFEFF{}",
        "{'version':'x'}",
        "{'new':[1,{'a':null}]}",
        "{'appearance':5,'wall':[],'console':null}",
        "{'appearance':{'theme':'pink','text-scale':'big','language':'no tag at all'}}",
        "{'appearance':{'theme':3,'language':''}}",
        "{'appearance':{'language':'x-private'}}",
        "{'wall':{'panel-inches':'55','reader-metres':null,'page-seconds':true,'names':''}}",
        "{'wall':{'pin':'4711','screens':'all','goal':'many'}}",
        "{'wall':{'screens':[5,null,{},{'screen':''},{'screen':[]}]}}",
        "{'wall':{'goal':{'title':'Sales','statuses':[],'target':5,'by-time':'18:00'}}}",
        "{'wall':{'goal':{'title':'Sales','statuses':['SALE',5],'target':5,'by-time':'18:00'}}}",
        "{'wall':{'goal':{'title':'Sales','statuses':['SALE'],'target':0,'by-time':'18:00'}}}",
        "{'wall':{'goal':{'title':'Sales','statuses':['SALE'],'target':5,'by-time':'25:00'}}}",
        "{'wall':{'goal':{'title':' ','statuses':['SALE'],'target':5,'by-time':'18:00'}}}",
        "{'console':{'window':{'x':0,'y':0,'width':'wide','height':5}}}",
        "{'console':{'window':{'x':1e999,'y':0,'width':5,'height':5}}}",
        "{'console':{'page':' ','tables':[],'filters':'x'}}",
        "{'console':{'filters':{'a':[],'b':' '}}}"
      })
  void aValueThatMakesNoSenseGivesWayToTheUsualOne(String text) {
    assertThat(read(text.replace('\'', '"'))).isEqualTo(DEFAULT);
  }

  @Test
  void figuresOutOfBoundsAreBroughtWithinThem() {
    assertThat(
            read(
                """
                {"wall":{"panel-inches":1e999,"reader-metres":-3,"page-seconds":1e30}}
                """))
        .isEqualTo(
            wall(
                WallPreferences.DEFAULT.withReader(300, 0.5).withPageTime(Duration.ofMinutes(10))));
  }

  @Test
  void anEntryThatMakesNoSenseIsLeftOutAndTheOthersStay() {
    assertThat(
            read(
                """
                {"wall":{"screens":[
                  {"shown":true},
                  {"screen":"A","shown":true,"pages":[{"page":"weather"},{"page":"goals"}]},
                  {"screen":"A","shown":false}]}}
                """))
        .isEqualTo(
            wall(
                WallPreferences.DEFAULT.withScreen(
                    new WallScreen("A", true, List.of(new WallPage.Goals())))));
    assertThat(
            read(
                """
                {"console":{"tables":{"agents":{
                  "columns":[{"id":"a"},{"id":"b","width":99999,"shown":true}],
                  "sort":[{},{"column":"b"}]}}}}
                """))
        .isEqualTo(
            console(
                ConsolePreferences.DEFAULT.withTable(
                    "agents",
                    new TableLayout(
                        List.of(new ColumnLayout("b", 10_000, true)),
                        List.of(new SortKey("b", false))))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"ids\":5", ",\"ids\":[\"SOLAR\",5]", ",\"ids\":[\"\"]"})
  void aPageThatLostItsCampaignsDoesNotShowThemAll(String ids) {
    assertThat(
            read(
                "{\"wall\":{\"screens\":[{\"screen\":\"A\",\"pages\":[{\"page\":\"campaigns\""
                    + ids
                    + "},{\"page\":\"attention\"}]}]}}"))
        .isEqualTo(
            wall(
                WallPreferences.DEFAULT.withScreen(
                    new WallScreen("A", false, List.of(new WallPage.Attention())))));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.5, 1
          1.15, 1.15
          9, 2
          NaN, 1
          """)
  void textIsNeverTinyNorHuge(double asked, double kept) {
    assertThat(Appearance.DEFAULT.withTextScale(asked))
        .isEqualTo(new Appearance(ThemeChoice.DARK, kept, Optional.empty()));
  }

  @Test
  void aLanguageIsKeptInItsUsualSpelling() {
    assertThat(Appearance.DEFAULT.withLanguage(Optional.of("ES-mx")).language()).contains("es-MX");
    assertThatThrownBy(() -> Appearance.DEFAULT.withLanguage(Optional.of("es_MX")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void timesAreKeptAsFinelyAsTheyAreStored() {
    assertThat(WallPreferences.DEFAULT.withPageTime(Duration.ofMillis(7_900)).pageTime())
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(new Goal("Sales", List.of("SALE", "SALE"), 1, LocalTime.of(18, 0, 59)))
        .isEqualTo(new Goal("Sales", List.of("SALE"), 1, LocalTime.of(18, 0)));
  }

  @Test
  void aScreenSetAgainKeepsItsPlace() {
    WallScreen left = new WallScreen("A", true, List.of());
    WallScreen right = new WallScreen("B", true, List.of());
    WallPreferences both = WallPreferences.DEFAULT.withScreen(left).withScreen(right);

    WallPreferences changed = both.withScreen(left.withShown(false));

    assertThat(changed.screens()).containsExactly(left.withShown(false), right);
    assertThat(changed.screen("A")).contains(left.withShown(false));
    assertThat(changed.screen("C")).isEmpty();
  }

  @Test
  void aFilterThatIsEmptiedIsForgotten() {
    assertThat(ConsolePreferences.DEFAULT.withFilter("a", "x").withFilter("a", ""))
        .isEqualTo(ConsolePreferences.DEFAULT);
    assertThat(ConsolePreferences.DEFAULT.withFilter("a", "x").filters())
        .isEqualTo(Map.of("a", "x"));
  }

  @Test
  void aWindowThatWasNeverShownHasNoPlace() {
    assertThatThrownBy(() -> new WindowPlace(Double.NaN, 0, 1, 1, false, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x is no figure: NaN");
  }
}
