package dev.confere.engine.function;

import dev.confere.engine.value.Value;
import java.util.Optional;

/// What a function is given.
///
/// @param defaultValue what is meant when it is not given; a text such as `"size"` or `"last"` is
///     explained by the function
public record Parameter(String name, Optional<Value> defaultValue) {}
