package dev.confere.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The published schemas of this project, and that of SARIF.
public final class Schemas {

  private Schemas() {}

  /// @param name `report`, `ledger` or `baseline`
  public static List<Error> ours(String name, String json) throws IOException {
    return validate(
        "/dev/confere/schema/" + name + ".schema.json", SpecificationVersion.DRAFT_2020_12, json);
  }

  /// By the schema of the OASIS standard, version 2.1.0.
  public static List<Error> sarif(String json) throws IOException {
    return validate("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7, json);
  }

  private static List<Error> validate(String schema, SpecificationVersion version, String json)
      throws IOException {
    try (InputStream in = Schemas.class.getResourceAsStream(schema)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(version)
          .getSchema(text)
          .validate(json, InputFormat.JSON);
    }
  }
}
