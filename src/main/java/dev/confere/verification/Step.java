package dev.confere.verification;

import dev.confere.document.Relation;
import dev.confere.source.Span;

/// A relation of a chain that was judged, with its sides as they were read.
///
/// @param span of both sides
public record Step(
    Span span,
    Relation relation,
    SideValue left,
    SideValue right,
    String manner,
    Verdict verdict) {}
