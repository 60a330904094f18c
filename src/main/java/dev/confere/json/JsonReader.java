package dev.confere.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON to the letter of RFC 8259; of members with one name the last counts.
public final class JsonReader {

  private static final int DEEPEST = 200;

  private static final int LONGEST_NUMBER = 1_000;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  public static JsonReading read(String text) {
    JsonReader reader = new JsonReader(text);
    try {
      Json value = reader.value(0);
      reader.blank();
      if (reader.at < text.length()) {
        throw reader.broken("nothing more");
      }
      return new JsonReading.Read(value);
    } catch (BrokenException broken) {
      return new JsonReading.Broken(broken.offset, String.valueOf(broken.getMessage()));
    }
  }

  /// Ends the reading from any depth.
  private static final class BrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;

    BrokenException(int offset, String message) {
      super(message, null, false, false);
      this.offset = offset;
    }
  }

  private BrokenException broken(String expected) {
    return new BrokenException(Math.min(at, text.length()), "expected " + expected);
  }

  private Json value(int depth) {
    blank();
    if (depth > DEEPEST) {
      throw broken("at most " + DEEPEST + " levels");
    }
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> word("null", new Json.Nothing());
      default -> number();
    };
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw broken("a value");
    }
    at += word.length();
    return value;
  }

  private Json members(int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    at++;
    blank();
    while (peek() != '}') {
      if (peek() != '"') {
        throw broken("a name in quotation marks");
      }
      String name = string();
      blank();
      require(':');
      members.put(name, value(depth + 1));
      more('}');
    }
    at++;
    return new Json.Members(members);
  }

  private Json items(int depth) {
    List<Json> items = new ArrayList<>();
    at++;
    blank();
    while (peek() != ']') {
      items.add(value(depth + 1));
      more(']');
    }
    at++;
    return new Json.Items(items);
  }

  /// Past a comma, which something follows, or up to the end.
  private void more(char end) {
    blank();
    if (peek() == ',') {
      at++;
      blank();
      if (peek() == end) {
        throw broken("a value behind the comma");
      }
    } else if (peek() != end) {
      throw broken("a comma or `" + end + "`");
    }
  }

  private void require(char sign) {
    if (peek() != sign) {
      throw broken("`" + sign + "`");
    }
    at++;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (peek() != '"') {
      if (at >= text.length() || peek() < 0x20) {
        throw broken("a quotation mark");
      }
      string.append(peek() == '\\' ? escaped() : text.charAt(at++));
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    at++;
    char sign = peek();
    at++;
    return switch (sign) {
      case '"', '\\', '/' -> sign;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> throw broken("an escape such as \\n");
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        throw broken("four hexadecimal digits");
      }
      code = 16 * code + digit;
      at++;
    }
    return (char) code;
  }

  private Json number() {
    int start = at;
    at += peek() == '-' ? 1 : 0;
    boolean zero = peek() == '0';
    int whole = digits();
    if (whole == 0 || zero && whole > 1) {
      throw broken("a value");
    }
    boolean plain = true;
    if (peek() == '.') {
      at++;
      plain = false;
      requireDigits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      plain = false;
      at += peek() == '+' || peek() == '-' ? 1 : 0;
      requireDigits();
    }
    return number(text.substring(start, at), plain);
  }

  private Json number(String number, boolean plain) {
    try {
      if (number.length() <= LONGEST_NUMBER) {
        return plain && number.length() < 19
            ? new Json.Whole(Long.parseLong(number))
            : new Json.Decimal(new BigDecimal(number));
      }
    } catch (NumberFormatException exponent) {
      throw broken("a smaller exponent");
    }
    throw broken("a shorter number");
  }

  private int digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at - start;
  }

  private void requireDigits() {
    if (digits() == 0) {
      throw broken("a digit");
    }
  }
}
