package dev.confere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// Looks for `double` and `float` in compiled classes: in fields, signatures and the code itself, local variables included.
final class FloatingPoint {
  private static final Set<ClassDesc> INEXACT =
      Set.of(
          ConstantDescs.CD_double,
          ConstantDescs.CD_float,
          ClassDesc.of("java.lang.Double"),
          ClassDesc.of("java.lang.Float"));

  private FloatingPoint() {}

  /// The fields and methods of the class at `place` in which floating point occurs.
  static Set<String> usedIn(URI place) {
    var found = new TreeSet<String>();
    look(parse(Path.of(place)), found);
    return found;
  }

  private static ClassModel parse(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void look(ClassModel type, Set<String> found) {
    var name = type.thisClass().asInternalName().replace('/', '.');
    type.fields().stream()
        .filter(field -> isInexact(field.fieldTypeSymbol()))
        .forEach(field -> found.add(name + "." + field.fieldName().stringValue()));
    type.methods().stream()
        .filter(FloatingPoint::isInexact)
        .forEach(method -> found.add(name + "." + method.methodName().stringValue() + "()"));
  }

  private static boolean isInexact(MethodModel method) {
    return isInexact(method.methodTypeSymbol())
        || method.code().stream()
            .flatMap(code -> code.elementStream())
            .anyMatch(FloatingPoint::isInexact);
  }

  private static boolean isInexact(CodeElement element) {
    return switch (element) {
      case InvokeInstruction call -> isInexact(call.typeSymbol());
      case FieldInstruction field -> isInexact(field.typeSymbol());
      case LoadInstruction load -> isInexact(load.typeKind());
      case ConstantInstruction constant -> isInexact(constant.typeKind());
      case OperatorInstruction operator -> isInexact(operator.typeKind());
      case ConvertInstruction convert ->
          isInexact(convert.fromType()) || isInexact(convert.toType());
      default -> false;
    };
  }

  private static boolean isInexact(MethodTypeDesc type) {
    return isInexact(type.returnType())
        || type.parameterList().stream().anyMatch(FloatingPoint::isInexact);
  }

  private static boolean isInexact(ClassDesc type) {
    return INEXACT.contains(type) || (type.isArray() && isInexact(type.componentType()));
  }

  private static boolean isInexact(TypeKind kind) {
    return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
  }
}
