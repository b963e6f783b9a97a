package dev.andon.sim;

import java.util.ArrayList;
import java.util.List;

/// The users who work as agents: one per seat and crew.
final class People {

  private static final int FIRST_USER = 1_001;

  /// Names that break careless readers: quotes, separators, other scripts.
  private static final List<String> DIFFICULT =
      List.of(
          "O'Brien, Pat",
          "María José Núñez",
          "Smith|Jones",
          "Zoë Müller",
          "王小明",
          "Anna \"Annie\" Reyes",
          "Søren Ødegård");

  private static final List<String> FIRST =
      List.of(
          "Ben", "Carla", "Dennis", "Ella", "Frank", "Grace", "Hector", "Ivy", "Jomar", "Kim",
          "Liza", "Mark", "Nina", "Oscar", "Paula", "Quentin", "Rosa", "Sam", "Tina", "Ulysses",
          "Vera", "Wendy", "Xavier", "Yna", "Aldo", "Bea", "Cris", "Dina", "Eric", "Faye", "Gino",
          "Hana", "Ian", "Jürgen", "Łucja", "André", "Noémie", "Tomáš", "Inés", "Priya");
  private static final List<String> LAST =
      List.of(
          "Dela Cruz",
          "Santos",
          "Ong",
          "Garcia",
          "Lopez",
          "Tan",
          "Ramos",
          "Chua",
          "Perez",
          "Bautista",
          "Mendoza",
          "Villanueva",
          "Flores",
          "Aquino",
          "Castro",
          "Diaz",
          "Fernandez",
          "Torres",
          "Navarro",
          "Cruz",
          "Domingo",
          "Pascual",
          "Salazar",
          "Mercado",
          "Okafor",
          "Nguyen",
          "Walker",
          "Kowalski",
          "Rossi",
          "Dubois",
          "Schmidt");
  private static final List<String> GROUPS =
      List.of("AGENTS", "AGENTS", "TEAM_B", "AGENTS", "SUPPORT");

  private final List<Person> people = new ArrayList<>();
  private final int seats;

  People(int seats) {
    this.seats = seats;
    for (int index = 0; index < seats * Shift.CREWS; index++) {
      people.add(
          new Person(
              Integer.toString(FIRST_USER + index),
              name(index),
              GROUPS.get(index % GROUPS.size()),
              index % 9 == 0 ? 4 : 1));
    }
  }

  private static String name(int index) {
    if (index < DIFFICULT.size()) {
      return DIFFICULT.get(index);
    }
    String first = FIRST.get(index % FIRST.size());
    return first + " " + LAST.get((index / FIRST.size() + index * 5) % LAST.size());
  }

  Person at(int seat, int crew) {
    return people.get(crew * seats + seat);
  }

  /// Everyone, by user.
  List<Person> all() {
    return people;
  }
}
