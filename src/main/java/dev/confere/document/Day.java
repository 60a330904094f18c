package dev.confere.document;

import java.time.DateTimeException;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day of the calendar that an author names; no clock is asked for it.
///
/// @param month from 1
/// @param day from 1
public record Day(int year, int month, int day) implements Comparable<Day> {
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Chronology CALENDAR = IsoChronology.INSTANCE;

  /// Reads `2026-11-23`; empty for anything else, and for days that no month has.
  public static Optional<Day> read(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return Optional.empty();
    }
    Day day =
        new Day(
            Integer.parseInt(iso.group(1)),
            Integer.parseInt(iso.group(2)),
            Integer.parseInt(iso.group(3)));
    try {
      day.onCalendar();
      return Optional.of(day);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// As the library of Java knows it, to be printed in a language.
  public ChronoLocalDate onCalendar() {
    return CALENDAR.date(year, month, day);
  }

  /// `2026-11-23`
  public String iso() {
    return onCalendar().toString();
  }

  @Override
  public int compareTo(Day other) {
    return iso().compareTo(other.iso());
  }
}
