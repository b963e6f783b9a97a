package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.Sentence;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void theLanguageInForceMayChangeBetweenTwoTexts() {
    try (InLanguage _ = new InLanguage("es-MX")) {
      assertThat(Messages.text("state.stop")).isEqualTo("ALTO");
    }
    try (InLanguage _ = new InLanguage("en-GB")) {
      assertThat(Messages.text("state.stop")).isEqualTo("STOP");
    }
    try (InLanguage _ = new InLanguage("es")) {
      assertThat(Messages.text("tile.left", 1, "1")).isEqualTo("queda 1 abandono");
      assertThat(Messages.text("tile.left", 12, "12")).isEqualTo("quedan 12 abandonos");
    }
  }

  @Test
  void aLanguageWithoutTextsIsShownInEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("es"));
    try (InLanguage _ = new InLanguage("fi")) {
      assertThat(Messages.text("state.stop")).isEqualTo("STOP");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aProblemIsToldInTheLanguageInForce() {
    Sentence refused = Sentence.of("login", "{0} refused the login.", "dialer.example.net");
    try (InLanguage _ = new InLanguage("es")) {
      assertThat(Messages.text(refused)).isEqualTo("dialer.example.net rechazó el acceso.");
      assertThat(Messages.text(Sentence.of("of-campaign", "Campaign {0}: {1}", "US", refused)))
          .isEqualTo("Campaña US: dialer.example.net rechazó el acceso.");
    }
    assertThat(Messages.text(refused)).isEqualTo("dialer.example.net refused the login.");
  }

  @Test
  void wordsThatNoLanguageHasStayAsTheyAre() {
    try (InLanguage _ = new InLanguage("es")) {
      assertThat(Messages.text(Sentence.plain("It's {0} o'clock."))).isEqualTo("It's {0} o'clock.");
      assertThat(Messages.text(Sentence.of("brand-new", "News from {0}.", "US")))
          .isEqualTo("News from US.");
    }
  }
}
