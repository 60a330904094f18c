/// Pages: from a checked exercise to finished HTML.
///
/// Knows: the document, its worksheet and its report, typeset mathematics, the words of the interface, and
/// FreeMarker, which lives in this room alone.
///
/// Must never know: the disk (templates and texts arrive as text), arithmetic (every number arrives printed),
/// the console, the clock.
///
/// Two halves meet in the page model. [dev.confere.page.Page] and its records hold only text, booleans, lists
/// and finished [dev.confere.page.Html]; [dev.confere.page.TemplateRenderer] pours them into the templates,
/// which can therefore neither compute nor reach into the program.
@NullMarked
package dev.confere.page;

import org.jspecify.annotations.NullMarked;
