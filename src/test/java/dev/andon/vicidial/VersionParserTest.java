package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.garbled;
import static dev.andon.vicidial.Parsed.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.vicidial.VersionParser.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionParserTest extends ParserContract<Version> {

  @Override
  ApiResult<Version> parse(Reply reply) {
    return VersionParser.parse(reply);
  }

  @Override
  Recorded full() {
    return Recorded.of("version/anon");
  }

  @Test
  void readsVersionBuildTimeAndZone() {
    assertThat(read(full()))
        .isEqualTo(
            ok(
                new Version(
                    Optional.of("2.14-202"),
                    Optional.of("250720-1841"),
                    Optional.of(Instant.parse("2026-11-20T08:03:26Z")),
                    Optional.of(ZoneOffset.ofHours(8)))));
  }

  @Test
  void aServerThatTellsNoZoneGivesItByItsDateAndItsEpoch() {
    assertThat(read(Recorded.of("agc_version/anon")))
        .isEqualTo(
            ok(
                new Version(
                    Optional.of("2.14-82"),
                    Optional.of("250122-1010"),
                    Optional.of(Instant.parse("2026-11-20T08:03:29Z")),
                    Optional.of(ZoneOffset.ofHours(8)))));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -5.00, -05:00
          5.50,  +05:30
          5.75,  +05:45
          0.00,  Z
          """)
  void readsZonesThatAreNotWholeHoursEast(String hours, String zone) {
    assertThat(read(full().replaced("TZNOW: 8.00", "TZNOW: " + hours)))
        .isEqualTo(
            ok(
                new Version(
                    Optional.of("2.14-202"),
                    Optional.of("250720-1841"),
                    Optional.of(Instant.parse("2026-11-20T08:03:26Z")),
                    Optional.of(ZoneOffset.of(zone)))));
  }

  @Test
  void withoutTimeOrWithAZoneBeyondReasonThoseAreAbsent() {
    assertThat(read(Recorded.text("VERSION: 2.12-1|BUILD: 120101-1000|TZNOW: 999.00|\n")))
        .isEqualTo(
            ok(
                new Version(
                    Optional.of("2.12-1"),
                    Optional.of("120101-1000"),
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void aTimeBeyondReasonIsAbsent() {
    assertThat(read(full().replaced("EPOCH: 1795161806", "EPOCH: 999999999999999999")))
        .isEqualTo(
            ok(
                new Version(
                    Optional.of("2.14-202"),
                    Optional.of("250720-1841"),
                    Optional.empty(),
                    Optional.of(ZoneOffset.ofHours(8)))));
  }

  @Test
  void anotherServicesTextIsGarbled() {
    assertThat(read(Recorded.text("It works!\n")))
        .isEqualTo(garbled("no VERSION in the answer", 1));
  }
}
