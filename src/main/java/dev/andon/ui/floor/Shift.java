package dev.andon.ui.floor;

import dev.andon.action.Operator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Who sits at this console, as its windows show it. FX thread only; needs no toolkit.
///
/// The question never holds a command up: what is given before somebody has answered goes out under
/// the name of the machine's user, and says so.
public final class Shift {

  private final Operator operator;
  private final ReadOnlyObjectWrapper<Optional<String>> person =
      new ReadOnlyObjectWrapper<>(this, "person", Optional.empty());
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");

  public Shift(Operator operator) {
    this.operator = operator;
    look();
    asking.set(operator.isToBeAsked());
  }

  /// The person who has said so; absent while nobody has.
  public ReadOnlyObjectProperty<Optional<String>> personProperty() {
    return person.getReadOnlyProperty();
  }

  /// Whether the question stands on the screen.
  public ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /// A shift may be over; to be called every second.
  public void tick() {
    boolean known = person.get().isPresent();
    look();
    if (known && person.get().isEmpty()) {
      asking.set(true);
    }
  }

  private void look() {
    Optional<String> now =
        operator.isToBeAsked() ? Optional.empty() : Optional.of(operator.who().name());
    if (!now.equals(person.get())) {
      person.set(now);
    }
  }

  /// Puts the question on the screen, such as for whoever takes over.
  public void ask() {
    asking.set(true);
  }

  /// Takes the question away; the bar goes on saying that nobody has answered.
  public void later() {
    asking.set(false);
  }

  /// Somebody says who it is.
  ///
  /// @return whether that is a name
  public boolean sitsDown(String name) {
    boolean named = operator.sitsDown(name);
    if (named) {
      look();
      asking.set(false);
    }
    return named;
  }

  /// The person leaves; whoever comes next is asked.
  public void leaves() {
    operator.leaves();
    look();
    asking.set(true);
  }
}
