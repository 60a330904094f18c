import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Rewrites jars so that a JVM starts sooner from them; the program stays the same: `java PlainJar.java JAR…`.
///
/// What a JVM would find out anew at each start, because its AOT cache does not keep it, is found out here, once: see
/// [OldClasses], [MissingClasses], [PlainRecords] and [PlainSwitches]. So is the digest of all that our own jar holds, by which the
/// program knows itself.
final class PlainJar {

  /// Asks for the digest, which stands beside it.
  private static final String READER = "dev/confere/site/Program.class";

  private static final String DIGEST = "dev/confere/site/program.digest";

  /// In the jars of others, whose licences ask for it.
  private static final String NOTICE = "META-INF/confere-changes.txt";

  private static final String CHANGED =
      "Classes of this jar were rewritten when Confere was packaged, so that a JVM starts sooner from them.\n"
          + "What they do is the same.\n";

  private PlainJar() {}

  public static void main(String[] arguments) throws IOException {
    for (String jar : arguments) {
      rewrite(Path.of(jar));
    }
  }

  private static void rewrite(Path jar) throws IOException {
    Path plain = jar.resolveSibling(jar.getFileName() + ".plain");
    try (URLClassLoader classes = new URLClassLoader(around(jar));
        JarFile from = new JarFile(jar.toFile());
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(plain))) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ClassFile format =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(classes)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (JarEntry entry : Collections.list(from.entries())) {
        if (entry.getName().equals(DIGEST) || entry.getName().equals(NOTICE)) {
          continue;
        }
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.write(entry.getName().endsWith(".class") ? plain(content, format, classes) : content);
        to.closeEntry();
        digest.update((entry.getName() + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
      boolean ours = from.getEntry(READER) != null;
      to.putNextEntry(new JarEntry(ours ? DIGEST : NOTICE));
      String text = ours ? HexFormat.of().formatHex(digest.digest()) : CHANGED;
      to.write(text.getBytes(StandardCharsets.UTF_8));
      to.closeEntry();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    Files.move(plain, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The jar and its neighbours: what a type is, stands in one of them.
  private static URL[] around(Path jar) throws IOException {
    List<URL> all = new ArrayList<>();
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(jar.toAbsolutePath().getParent(), "*.jar")) {
      for (Path one : jars) {
        all.add(one.toUri().toURL());
      }
    }
    return all.toArray(URL[]::new);
  }

  private static byte[] plain(byte[] content, ClassFile format, ClassLoader classes) {
    byte[] renewed =
        MissingClasses.rewritten(OldClasses.renewed(content, format), format, classes);
    return PlainSwitches.rewritten(PlainRecords.rewritten(renewed, format), format);
  }
}
