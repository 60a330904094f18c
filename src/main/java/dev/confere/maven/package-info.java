/// The same program as a plugin of Maven, for repositories that have nothing but content.
///
/// Knows Maven, and how to start the program in a JVM of its own. Must never know the program itself: Maven may run on JDK 17, so this room
/// alone is compiled for it, and a call into any other room would not even load.
@NullMarked
package dev.confere.maven;

import org.jspecify.annotations.NullMarked;
