package dev.confere.verification;

import dev.confere.document.Block;
import dev.confere.document.Table;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.number.NumberReader;
import dev.confere.engine.number.NumberReading;
import dev.confere.engine.number.Rational;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.worksheet.Worksheet;
import java.util.ArrayList;
import java.util.List;

/// A number that stands in the data of an exercise.
///
/// @param span of its digits; of a number from another file, of what names that file
public record Given(Span span, Rational value) {

  /// All of a document, in the order of the source: those of its data blocks and of its tables bound as data.
  public static List<Given> of(Worksheet worksheet) {
    Gatherer gatherer = new Gatherer(worksheet);
    gatherer.gather(worksheet.document().blocks());
    return List.copyOf(gatherer.given);
  }

  private static final class Gatherer {
    private final SourceFile file;
    private final NumberReader reader;
    private final List<Given> given = new ArrayList<>();

    Gatherer(Worksheet worksheet) {
      this.file = worksheet.document().file();
      this.reader = NumberReader.of(worksheet.conventions().notation());
    }

    void gather(List<Block> blocks) {
      for (Block block : blocks) {
        if (block instanceof Block.Data data) {
          data.definitions().forEach(this::gather);
        } else if (block instanceof Block.TableBlock(var span, Table table) && table.data()) {
          table.rows().forEach(row -> row.cells().forEach(this::gather));
        }
        gather(Blocks.inside(block));
      }
    }

    private void gather(Definition definition) {
      for (NumberLiteral literal : Expressions.literals(definition.body())) {
        given.add(new Given(literal.span(), literal.value()));
      }
    }

    private void gather(Table.Cell cell) {
      if (reader.read(file.text(cell.text())) instanceof NumberReading.Read read) {
        given.add(new Given(cell.text(), read.number().value()));
      }
    }
  }
}
