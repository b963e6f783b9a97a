package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialerAddressTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://dialer.example,                                        https://dialer.example
          '  HTTPS://dialer.example/  ',                                 https://dialer.example
          http://10.0.0.5:8080/,                                         http://10.0.0.5:8080
          http://[::1]:8080,                                             http://[::1]:8080
          https://dialer.example/vicidial/admin.php,                     https://dialer.example
          https://dialer.example/agc/vicidial.php?relogin=YES,           https://dialer.example
          https://dialer.example/vicidial/realtime_report.php?report=1,  https://dialer.example
          https://host.example/tenant//,                                 https://host.example/tenant
          https://host.example/tenant/vicidial/non_agent_api.php,        https://host.example/tenant
          """)
  void whatAPersonTypesOrPastesIsCutBackToTheServer(String typed, String base) {
    assertThat(DialerAddress.parse(typed))
        .isEqualTo(new DialerAddress(URI.create(base), "/vicidial/non_agent_api.php"));
  }

  @Test
  void theApiIsBelowIt() {
    DialerAddress address = DialerAddress.parse("https://host.example/tenant");
    assertThat(address.nonAgent())
        .isEqualTo(URI.create("https://host.example/tenant/vicidial/non_agent_api.php"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dialer.example", "dialer.example:8080", "ftp://dialer.example", "", "/x"})
  void anotherSchemeIsRefusedWithAnExample(String typed) {
    assertThatThrownBy(() -> DialerAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The address must begin with http:// or https://, such as https://dialer.example.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http:///x", "https:x", "http://dialer_1.example"})
  void anAddressWithoutAUsableHostIsRefused(String typed) {
    assertThatThrownBy(() -> DialerAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The address names no host, such as dialer.example.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://dialer.example:0", "http://dialer.example:65536"})
  void aPortThatIsNoneIsRefused(String typed) {
    assertThatThrownBy(() -> DialerAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The port must lie between 1 and 65535.");
  }

  @Test
  void aLoginInTheAddressIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> DialerAddress.parse("https://wallapi:Wall1234@dialer.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The address must not hold a user or password. Give them apart from it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://wallapi:Wall 1234@dialer.example",
        "https://wallapi:Wall@12 34@dialer.example",
        "https://wallapi:Wall/12 34@dialer.example",
        "wallapi:Wall 1234@dialer.example",
        "https://dialer.example/vicidial/non_agent_api.php?user=a&pass=Wall 1234"
      })
  void anAddressThatCannotBeReadDoesNotRepeatAPassword(String typed) {
    assertThatThrownBy(() -> DialerAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(" is not an address.")
        .hasNoCause()
        .message()
        .doesNotContain("34")
        .doesNotContain("Wall");
  }

  @Test
  void anAddressThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> DialerAddress.parse("https://dialer example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'https://dialer example' is not an address.");
  }
}
