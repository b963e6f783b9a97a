package dev.andon.report;

/// What is printed how dark; the words say the same without.
enum Ink {
  TEXT(0.07f, 0.09f, 0.11f),
  QUIET(0.36f, 0.39f, 0.43f),
  LINE(0.78f, 0.80f, 0.83f),
  SHADE(0.945f, 0.95f, 0.96f),
  BAR(0.45f, 0.55f, 0.68f),
  OVER(0.70f, 0.10f, 0.12f);

  private final float red;
  private final float green;
  private final float blue;

  Ink(float red, float green, float blue) {
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  float red() {
    return red;
  }

  float green() {
    return green;
  }

  float blue() {
    return blue;
  }
}
