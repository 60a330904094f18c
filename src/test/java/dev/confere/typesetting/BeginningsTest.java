package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningsTest {

  @Test
  void tellTheKindAndTheClasses() {
    assertThat(Beginnings.of(Atom.BINARY, "")).hasToString("<span class=\"mbin\"");
    assertThat(Beginnings.of(Atom.BINARY, "mathbf mtight"))
        .hasToString("<span class=\"mbin mathbf mtight\"")
        .isSameAs(Beginnings.of(Atom.BINARY, "mathbf mtight"));
    assertThat(Beginnings.of(Atom.NONE, "vlist")).hasToString("<span class=\"vlist\"");
    assertThat(Beginnings.of(Atom.NONE, "")).hasToString("<span");
  }

  @Test
  void areThoseOfEachKind() {
    for (Atom atom : Atom.values()) {
      String kind = atom == Atom.NONE ? "" : atom.css + " ";
      assertThat(Beginnings.of(atom, "x")).hasToString("<span class=\"" + kind + "x\"");
    }
  }
}
