package dev.confere.figure;

import java.util.List;

/// Draws layers of units as columns, and the weights as lines between them.
record NetworkPainter(Figure.Network network, Words words) {

  private static final double RADIUS = 21;
  private static final double PITCH = 70;
  private static final double ROW_PITCH = 62;

  /// The width of the names of units.
  private static final double LABEL = 120;

  private static final double LEADING = 15;

  /// More weights than this between two layers cannot be told apart as numbers; the description has them.
  private static final int MOST_NAMED_WEIGHTS = 12;

  private static final double SPREAD = 132;

  Sheet paint(Canvas canvas) {
    return network.layers().size() == 1
        ? row(canvas, network.layers().getFirst())
        : columns(canvas);
  }

  /// A layer that stands alone lies, with the names of its units above them.
  private Sheet row(Canvas canvas, Figure.Layer layer) {
    int units = layer.units().size();
    double pitch =
        layer.units().stream()
            .flatMap(unit -> unit.label().stream())
            .mapToDouble(label -> Canvas.width(label, Size.SMALL) + 10)
            .reduce(Math.max(ROW_PITCH, Math.min(90, Size.WIDTH / units)), Math::max);
    double width = Math.max(Size.WIDTH, units * pitch);
    canvas.text("f-name f-middle", width / 2, 14, layer.name());
    for (int i = 0; i < units; i++) {
      double x = width / 2 + (i - (units - 1) / 2.0) * pitch;
      unit(canvas, layer.units().get(i), x, 66);
      layer
          .units()
          .get(i)
          .label()
          .ifPresent(label -> canvas.text("f-small f-middle", x, 38, label));
    }
    return new Sheet(canvas, width, 110);
  }

  private Sheet columns(Canvas canvas) {
    int layers = network.layers().size();
    double labels = labels();
    double needed = labels + 2 * RADIUS + 16 + (layers - 1) * SPREAD + 60;
    double spread = Math.max(SPREAD, SPREAD + (Size.WIDTH - needed) / (layers - 1));
    double first = labels + RADIUS + (labels > 0 ? 14 : 40);
    double height = tallest() * PITCH;
    for (int i = 1; i < layers; i++) {
      if (!network.weights().isEmpty()) {
        weights(canvas, i, first, spread, height);
      }
    }
    for (int i = 0; i < layers; i++) {
      layer(canvas, network.layers().get(i), first + i * spread, height);
    }
    return new Sheet(
        canvas, Math.max(Size.WIDTH, first + (layers - 1) * spread + RADIUS + 40), 34 + height);
  }

  private double labels() {
    return network.layers().getFirst().units().stream()
        .flatMap(unit -> unit.label().stream())
        .flatMap(label -> Canvas.lines(label, Size.SMALL, LABEL).stream())
        .mapToDouble(line -> Canvas.width(line, Size.SMALL))
        .max()
        .orElse(0);
  }

  private int tallest() {
    return network.layers().stream().mapToInt(layer -> layer.units().size()).max().orElse(1);
  }

  private static double y(int unit, int units, double height) {
    return 28 + height / 2 + (unit - (units - 1) / 2.0) * PITCH - 6;
  }

  private void layer(Canvas canvas, Figure.Layer layer, double x, double height) {
    canvas.text("f-name f-middle", x, 14, layer.name());
    for (int i = 0; i < layer.units().size(); i++) {
      double y = y(i, layer.units().size(), height);
      unit(canvas, layer.units().get(i), x, y);
      layer.units().get(i).label().ifPresent(label -> label(canvas, label, x - RADIUS - 8, y));
    }
  }

  private void unit(Canvas canvas, Figure.Unit unit, double x, double y) {
    switch (unit.state()) {
      case ACTIVE -> canvas.circle("f-unit", x, y, RADIUS);
      case INACTIVE -> {
        canvas.circle("f-unit inactive", x, y, RADIUS);
        canvas.text("f-small f-middle", x, y + RADIUS + 14, words.text("figure.inactive"));
      }
      case DEAD -> {
        canvas.circle("f-unit dead", x, y, RADIUS);
        canvas.path("f-hatch", hatch(x, y));
        canvas.text("f-small f-middle", x, y + RADIUS + 14, words.text("figure.dead"));
      }
    }
    String kind =
        unit.state() == Figure.State.DEAD ? "f-value f-halo f-middle" : "f-value f-middle";
    canvas.text(kind, x, y + 5, unit.value().text());
  }

  private static void label(Canvas canvas, String label, double x, double y) {
    List<String> lines = Canvas.lines(label, Size.SMALL, LABEL);
    for (int i = 0; i < lines.size(); i++) {
      double line = y + 4.5 + (i - (lines.size() - 1) / 2.0) * LEADING;
      canvas.text("f-small f-right", x, line, lines.get(i));
    }
  }

  /// Diagonals of a circle.
  private static String hatch(double x, double y) {
    StringBuilder d = new StringBuilder();
    double root = Math.sqrt(0.5);
    for (int i = -3; i <= 3; i++) {
      double distance = i * 6;
      double half = Math.sqrt(RADIUS * RADIUS - distance * distance);
      double cx = x + distance * root;
      double cy = y + distance * root;
      d.append("M")
          .append(Canvas.n(cx - half * root))
          .append(' ')
          .append(Canvas.n(cy + half * root));
      d.append("L")
          .append(Canvas.n(cx + half * root))
          .append(' ')
          .append(Canvas.n(cy - half * root));
    }
    return d.toString();
  }

  private void weights(Canvas canvas, int layer, double first, double spread, double height) {
    Figure.Layer before = network.layers().get(layer - 1);
    Figure.Layer after = network.layers().get(layer);
    List<List<Quantity>> matrix = network.weights().get(layer - 1);
    boolean named = before.units().size() * after.units().size() <= MOST_NAMED_WEIGHTS;
    Canvas names = canvas.inner();
    for (int i = 0; i < after.units().size(); i++) {
      for (int j = 0; j < before.units().size(); j++) {
        double x1 = first + (layer - 1) * spread + RADIUS;
        double x2 = first + layer * spread - RADIUS;
        double y1 = y(j, before.units().size(), height);
        double y2 = y(i, after.units().size(), height);
        Quantity weight = matrix.get(i).get(j);
        canvas.line(kind(weight, before.units().get(j)), x1, y1, x2, y2);
        if (named) {
          // Near where the lines part, and neighbours not at one height.
          double share = j % 2 == 0 ? 0.32 : 0.2;
          names.text(
              "f-small f-halo f-middle",
              x1 + share * (x2 - x1),
              y1 + share * (y2 - y1) + 4,
              weight.text());
        }
      }
    }
    canvas.raw(names.markup());
  }

  private static String kind(Quantity weight, Figure.Unit from) {
    String sign = weight.position() < 0 ? " negative" : "";
    return "f-edge" + sign + (from.state() == Figure.State.ACTIVE ? "" : " silent");
  }
}
