package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  private static final Secret SECRET = new Secret(Logins.PASSWORD);

  @Test
  void showsItselfInNoTextNorInTheRecordThatHoldsIt() {
    assertThat(SECRET).hasToString("***");
    assertThat(Logins.WALL).hasToString("Login[user=wallapi, password=***, md5=false]");
  }

  @Test
  void masksEveryFormThatAServerMaySendBack() {
    for (String form :
        List.of("Wall!1234&x=ä", "Wall1234x", "Wall%211234%26x%3D%C3%A4", SECRET.md5())) {
      assertThat(SECRET.mask("user|" + form + "|BAD " + form)).isEqualTo("user|***|BAD ***");
    }
  }

  /// From the guides' own formula.
  @Test
  void theGuidesFormIsTheDigestOfAPrefixAndThePassword() {
    assertThat(new Secret("1234").md5()).isEqualTo("0f3b905b66c51de9b00403a8a3305649");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "***", "!!!", "a|b.*$1\\"})
  void oddPasswordsNeitherFailNorMaskWhatTheyAreNot(String password) {
    assertThat(new Secret(password).mask("Login incorrect, please try again"))
        .isEqualTo("Login incorrect, please try again");
  }

  @Test
  void aSingleLetterThatIsLeftOfAPasswordIsNotMaskedEverywhere() {
    assertThat(new Secret("a!").mask("a login page, a! and all"))
        .isEqualTo("a login page, *** and all");
  }

  @Test
  void aPasswordThatHoldsAnotherFormOfItselfLeavesNoRest() {
    assertThat(new Secret("abc!abc").mask("abc!abc abcabc")).isEqualTo("*** ***");
  }
}
