/// What a run found, in the formats of other programs: JSON, SARIF, JUnit, GitHub annotations.
///
/// Knows: diagnostics, checked statements, JSON. Must never know: how they came about; files, the console.
@NullMarked
package dev.confere.report;

import org.jspecify.annotations.NullMarked;
