package dev.confere.json;

/// Writes JSON as it comes, two blanks a level: what is long, and only written, need not be a [Json] first.
///
/// Whoever writes sees to it that brackets are closed, and that what stands in an object has names.
public final class JsonWriter {

  private static final int INDENT = 2;

  private final JsonBytes out;
  private int level;

  /// Whether nothing stands yet between the innermost brackets.
  private boolean empty;

  /// Whether a name stands before what comes next.
  private boolean named;

  /// @param capacity bytes that it may well have
  public JsonWriter(int capacity) {
    out = new JsonBytes(capacity);
  }

  public JsonWriter openObject() {
    return open('{');
  }

  public JsonWriter closeObject() {
    return close('}');
  }

  public JsonWriter openArray() {
    return open('[');
  }

  public JsonWriter closeArray() {
    return close(']');
  }

  /// What the next value is called.
  public JsonWriter name(String name) {
    next();
    out.text(name);
    out.sign(':');
    out.sign(' ');
    named = true;
    return this;
  }

  public JsonWriter value(String text) {
    next();
    out.text(text);
    return this;
  }

  public JsonWriter value(long number) {
    return word(Long.toString(number));
  }

  public JsonWriter member(String name, String text) {
    return name(name).value(text);
  }

  public JsonWriter member(String name, long number) {
    return name(name).value(number);
  }

  /// A number or a word of JSON.
  JsonWriter word(String word) {
    next();
    out.plain(word);
    return this;
  }

  /// What stands around the JSON.
  ///
  /// @param ascii as it is written
  public JsonWriter verbatim(String ascii) {
    out.plain(ascii);
    return this;
  }

  private JsonWriter open(char bracket) {
    next();
    out.sign(bracket);
    level++;
    empty = true;
    return this;
  }

  private JsonWriter close(char bracket) {
    level--;
    if (!empty) {
      out.line(INDENT * level);
    }
    out.sign(bracket);
    empty = false;
    return this;
  }

  /// Goes to where the next name or value stands.
  private void next() {
    if (named) {
      named = false;
    } else if (level > 0) {
      if (!empty) {
        out.sign(',');
      }
      out.line(INDENT * level);
      empty = false;
    }
  }

  /// In UTF-8.
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  /// What was written so far.
  @Override
  public String toString() {
    return out.toString();
  }
}
