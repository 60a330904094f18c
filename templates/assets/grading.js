// Grades answers by the rule of the build: exactly, or to the digits shown. Pure functions on text; no page.
// Numbers are fractions of BigInt, never floating point.
var Confere = typeof Confere === "undefined" ? {} : Confere;
Confere.grading = (function () {
  "use strict";

  function gcd(a, b) { while (b) { var r = a % b; a = b; b = r; } return a < 0n ? -a : a; }
  function fraction(n, d) {
    if (d < 0n) { n = -n; d = -d; }
    var g = gcd(n, d) || 1n;
    return { n: n / g, d: d / g };
  }
  function minus(a, b) { return fraction(a.n * b.d - b.n * a.d, a.d * b.d); }
  function times(a, b) { return fraction(a.n * b.n, a.d * b.d); }
  function atMost(a, b) { return a.n * b.d <= b.n * a.d; }
  function below(a, b) { return a.n * b.d < b.n * a.d; }
  function abs(a) { return { n: a.n < 0n ? -a.n : a.n, d: a.d }; }
  function same(a, b) { return a.n === b.n && a.d === b.d; }
  function tenTo(k) { return k >= 0 ? fraction(10n ** BigInt(k), 1n) : fraction(1n, 10n ** BigInt(-k)); }

  var LONGEST = 200;
  // A space between digits groups thousands only where three digits follow.
  var SPACE = /[\u0020\u00a0\u2009\u202f]/g;

  // "7.2", "7,2", "1.234,5", "1,234.5", "1 234,5": whole digits, decimals; null if it is none of these.
  function decimal(text) {
    var t = text.replace(/(\d)[\u0020\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, "$1");
    var m = /^(\d*)(?:([.,])(\d+))?$/.exec(t);
    if (m && (m[1] || m[3])) return { whole: m[1] || "0", decimals: m[3] || "" };
    m = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(t) || /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(t);
    return m ? { whole: m[1].replace(/[.,]/g, ""), decimals: m[2] || "" } : null;
  }

  // What was typed: its value, and the weight of its last digit (null for a fraction, which shows none).
  function read(text) {
    var t = text.trim().replace(/[\u2212\u2013]/g, "-").replace(/^≈\s*/, "");
    if (!t || t.length > LONGEST) return null;
    var sign = 1n;
    var m = /^([+-])\s*(.*)$/.exec(t);
    if (m) { sign = m[1] === "-" ? -1n : 1n; t = m[2]; }
    var percent = /\s*%$/.test(t);
    if (percent) t = t.replace(/\s*%$/, "");
    var number = mixed(t) || scientific(t);
    if (!number) return null;
    if (percent) number = scaled(number, -2);
    return { value: fraction(sign * number.value.n, number.value.d), unit: number.unit, decimals: number.decimals, figures: number.figures, percent: percent };
  }

  function scaled(number, exponent) {
    var by = tenTo(exponent);
    return { value: times(number.value, by), unit: number.unit && times(number.unit, by), decimals: number.decimals, figures: number.figures };
  }

  function plain(t) {
    var d = decimal(t);
    if (!d) return null;
    var digits = d.whole + d.decimals;
    return {
      value: fraction(BigInt(digits), 10n ** BigInt(d.decimals.length)),
      unit: tenTo(-d.decimals.length),
      decimals: d.decimals.length,
      figures: digits.replace(/^0+/, "").length
    };
  }

  function mixed(t) {
    var m = /^(?:(\d+)\s+)?([\d.,]+)\s*[/⁄]\s*([\d.,]+)$/.exec(t);
    if (!m) return null;
    var above = plain(m[2]);
    var under = plain(m[3]);
    if (!above || !under || under.value.n === 0n) return null;
    var part = fraction(above.value.n * under.value.d, above.value.d * under.value.n);
    var whole = BigInt(m[1] || "0");
    return { value: fraction(part.n + whole * part.d, part.d), unit: null, decimals: 0, figures: 0 };
  }

  function scientific(t) {
    var m = /^(.*?\d)\s*(?:[eE]|[×x*·]\s*10\s*\^?)\s*\{?([+-]?\d{1,4}|[⁺⁻⁰¹²³⁴-⁹]{1,5})\}?$/.exec(t);
    if (!m) return plain(t);
    var mantissa = plain(m[1]);
    return mantissa && scaled(mantissa, Number(raised(m[2])));
  }

  function raised(text) {
    var from = "⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
    return text.replace(/[⁺⁻⁰¹²³⁴-⁹]/g, function (c) { return "+-0123456789".charAt(from.indexOf(c)); });
  }

  // What is right, from the attributes of a box: { value } or { low, high }, fractions or decimals as text.
  function exact(text) { var r = read(text); return r && r.value; }

  // How far the right value is from the one typed, at most; and whether they are the same.
  function distance(right, typed) {
    if (right.value !== undefined) return abs(minus(exact(right.value), typed));
    var a = abs(minus(exact(right.low), typed));
    var b = abs(minus(exact(right.high), typed));
    return atMost(a, b) ? b : a;
  }

  function asked(rule) { return rule.rule === "rounded" || rule.decimals !== undefined || rule.figures !== undefined; }

  function enough(rule, typed) {
    if (rule.decimals !== undefined && typed.decimals < Number(rule.decimals)) return false;
    return rule.figures === undefined || typed.figures >= Number(rule.figures);
  }

  function judge(right, rule, typed) {
    var far = distance(right, typed.value);
    if (far.n === 0n) return "right";
    if (rule.tolerance !== undefined && atMost(far, exact(rule.tolerance))) return "right";
    if (!typed.unit || typed.value.n === 0n) return asked(rule) && typed.unit && atMost(times(far, fraction(2n, 1n)), typed.unit) && enough(rule, typed) ? "right" : "wrong";
    var rounds = atMost(times(far, fraction(2n, 1n)), typed.unit);
    if (rounds && asked(rule) && enough(rule, typed)) return "right";
    return rounds || below(far, typed.unit) && typed.figures > 1 ? "rounded" : "wrong";
  }

  // Grades one number: "right", "rounded" (right, but not rounded as asked), "wrong", "unreadable", "empty".
  function number(text, right, rule) {
    if (!text.trim()) return "empty";
    var typed = read(text);
    if (!typed) return "unreadable";
    var verdict = judge(right, rule, typed);
    // In a box for per cent, a bare 60 means 60 %.
    if (verdict !== "right" && rule.percent !== undefined && !typed.percent) {
      var as = judge(right, rule, scaledTyped(typed));
      if (as === "right" || verdict === "wrong") return as;
    }
    return verdict;
  }

  function scaledTyped(typed) {
    var s = scaled(typed, -2);
    return { value: s.value, unit: s.unit, decimals: s.decimals, figures: s.figures, percent: true };
  }

  // Texts are the same when white space is folded; capitals do not matter.
  function words(text, right) {
    var fold = function (s) { return s.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase(); };
    if (!text.trim()) return "empty";
    return fold(text) === fold(right) ? "right" : "wrong";
  }

  // "[1.2; 0; 2.8]", "[1.2, 0, 2.8]", "1,2; 0; 2,8", "[[1, 2], [3, 4]]": its elements as text, row by row.
  function elements(text) {
    var t = text.replace(/[[\](){}]/g, " ").trim();
    if (!t) return [];
    var parts = /;|\n|\t/.test(t) ? t.split(/[;\n\t]/) : /,\s/.test(t) ? t.split(/,\s+/) : /,.*,/.test(t) ? t.split(",") : t.split(/\s+/);
    if (parts.length > 1 && /;|\n/.test(t)) parts = [].concat.apply([], parts.map(function (p) { return /,\s/.test(p.trim()) ? p.trim().split(/,\s+/) : [p]; }));
    return parts.map(function (p) { return p.trim(); }).filter(function (p) { return p; });
  }

  // Grades a list typed into one box against another list, number by number.
  function list(text, right, rule) {
    if (!text.trim()) return "empty";
    var typed = elements(text);
    var wanted = elements(right);
    if (typed.length !== wanted.length) return "wrong";
    var order = ["right", "rounded", "wrong", "unreadable"];
    return typed.reduce(function (worst, t, i) {
      var v = exact(wanted[i]) ? number(t, { value: wanted[i] }, rule) : words(t, wanted[i]);
      return order.indexOf(v) > order.indexOf(worst) ? v : worst;
    }, "right");
  }

  // Grades by the attributes of a box (its dataset) and of the group around it.
  function grade(text, box, group) {
    if (box.text !== undefined) return words(text, box.text);
    if (box.list !== undefined) return list(text, box.list, group);
    return number(text, box, group);
  }

  // Whether what was typed, box by box, is a known wrong answer, by the same rule as the right one.
  function mistaken(typed, wrong, group) {
    return typed.length === wrong.length && typed.every(function (text, i) { return grade(text, wrong[i], group) === "right"; });
  }

  return { read: read, grade: grade, mistaken: mistaken, elements: elements };
})();
