import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Gives the classes of a library the form of a newer Java, with the same code: `java RenewClasses.java LIBRARY.jar`.
///
/// The JVM keeps no class of before Java 6 in its AOT cache, and checks such classes the old, slow way each time it starts. picocli is
/// compiled for Java 5, and read anew it took the half of a short run.
///
/// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html">The JVM specification, 4.1 and 4.10</a>
final class RenewClasses {

  /// Of Java 8: with the tables that the newer way of checking reads.
  private static final int VERSION = ClassFile.JAVA_8_VERSION;

  private RenewClasses() {}

  public static void main(String[] arguments) throws IOException {
    Path library = Path.of(arguments[0]);
    Path renewed = library.resolveSibling("renewed.jar");
    try (URLClassLoader classes = new URLClassLoader(new URL[] {library.toUri().toURL()});
        JarFile from = new JarFile(library.toFile());
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(renewed))) {
      ClassFile format =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)));
      for (JarEntry entry : Collections.list(from.entries())) {
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        write(from.getInputStream(entry).readAllBytes(), entry.getName(), format, to);
        to.closeEntry();
      }
    }
    Files.move(renewed, library, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(byte[] content, String name, ClassFile format, OutputStream to)
      throws IOException {
    if (!name.endsWith(".class")) {
      to.write(content);
      return;
    }
    ClassModel old = format.parse(content);
    to.write(old.majorVersion() < VERSION && !old.isModuleInfo() ? renewed(old, format) : content);
  }

  private static byte[] renewed(ClassModel old, ClassFile format) {
    ClassTransform version =
        (to, element) ->
            to.with(element instanceof ClassFileVersion ? ClassFileVersion.of(VERSION, 0) : element);
    return format.transformClass(
        old, version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }
}
