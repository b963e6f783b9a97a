package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinHashTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void knowsItsPinAgainAndNoOther() {
    PinHash pin = PinHash.of("4711".toCharArray(), RANDOM);

    assertThat(pin.matches("4711".toCharArray())).isTrue();
    assertThat(pin.matches("4712".toCharArray())).isFalse();
    assertThat(pin.matches("47110".toCharArray())).isFalse();
    assertThat(pin.matches(new char[0])).isFalse();
  }

  @Test
  void isTheSameAfterItWasStored() {
    PinHash pin = PinHash.of("123456789012".toCharArray(), RANDOM);

    PinHash read = PinHash.parse(pin.stored()).orElseThrow();

    assertThat(read).isEqualTo(pin).hasSameHashCodeAs(pin);
    assertThat(read.matches("123456789012".toCharArray())).isTrue();
  }

  @Test
  void twoHashesOfOnePinDiffer() {
    assertThat(PinHash.of("4711".toCharArray(), RANDOM))
        .isNotEqualTo(PinHash.of("4711".toCharArray(), RANDOM));
  }

  @Test
  void showsNothingOfItself() {
    PinHash pin = PinHash.of("4711".toCharArray(), RANDOM);

    assertThat(pin).hasToString("PinHash");
    assertThat(pin.stored()).matches("pbkdf2:600000:[A-Za-z0-9+/=]{24}:[A-Za-z0-9+/=]{44}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "1234567890123", "12a4", "12 4", "-123", "١٢٣٤"})
  void aPinIsFourToTwelveDigits(String text) {
    assertThat(PinHash.isPin(text.toCharArray())).isFalse();
    assertThatThrownBy(() -> PinHash.of(text.toCharArray(), RANDOM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a PIN has 4 to 12 digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4711",
        "pbkdf2",
        "pbkdf2:600000:AAAAAAAAAAAAAAAAAAAAAA==",
        "md5:600000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "pbkdf2:1:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "pbkdf2:2000000000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "pbkdf2:many:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "pbkdf2:600000::",
        "pbkdf2:600000:AAAAAAAAAAAAAAAAAAAAAA==:",
        "pbkdf2:600000:?:?"
      })
  void whatIsNoHashIsNone(String stored) {
    assertThat(PinHash.parse(stored)).isEmpty();
  }
}
