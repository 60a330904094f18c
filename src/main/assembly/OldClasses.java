import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;

/// Gives classes of before Java 8 the form of Java 8, with the same code.
///
/// A JVM keeps no class of before Java 6 in its AOT cache, and checks such classes the old, slow way each time it starts. picocli is
/// compiled for Java 5, and to read it anew took a third of a short run.
///
/// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html">The JVM specification, 4.1 and 4.10</a>
final class OldClasses {

  private static final int VERSION = ClassFile.JAVA_8_VERSION;

  private OldClasses() {}

  static byte[] renewed(byte[] content, ClassFile format) {
    ClassModel old = format.parse(content);
    if (old.majorVersion() >= VERSION) {
      return content;
    }
    ClassTransform version =
        (to, element) ->
            to.with(element instanceof ClassFileVersion ? ClassFileVersion.of(VERSION, 0) : element);
    return format.transformClass(
        old, version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }
}
