import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Writes out what javac leaves to the JVM: how records are compared, hashed and shown.
///
/// javac has `equals`, `hashCode` and `toString` of a record put together by [java.lang.runtime.ObjectMethods] when they are first
/// called, which takes a millisecond or two a record and makes code that the simple compiler of the JVM cannot see through. What is
/// written here does the same, to the value of each hash.
final class PlainRecords {

  private static final ClassDesc BOOTSTRAP = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

  private final ClassDesc type;
  private final List<RecordComponentInfo> components;

  private PlainRecords(ClassModel record) {
    type = record.thisClass().asSymbol();
    components = record.findAttribute(Attributes.record()).orElseThrow().components();
  }

  static byte[] rewritten(byte[] content, ClassFile format) {
    ClassModel model = format.parse(content);
    if (model.findAttribute(Attributes.record()).isEmpty()) {
      return content;
    }
    PlainRecords plain = new PlainRecords(model);
    return format.transformClass(
        model,
        (to, element) -> {
          if (element instanceof MethodModel method && isLeftToTheJvm(method)) {
            to.withMethodBody(
                method.methodName(),
                method.methodType(),
                method.flags().flagsMask(),
                code -> plain.write(method.methodName().stringValue(), code));
          } else {
            to.with(element);
          }
        });
  }

  private static boolean isLeftToTheJvm(MethodModel method) {
    return method
        .code()
        .map(
            code ->
                code.elementStream()
                    .anyMatch(PlainRecords::isBootstrapped))
        .orElse(false);
  }

  private static boolean isBootstrapped(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call
        && call.bootstrapMethod().owner().equals(BOOTSTRAP);
  }

  private void write(String method, CodeBuilder code) {
    switch (method) {
      case "equals" -> equals(code);
      case "hashCode" -> hashCode(code);
      case "toString" -> toString(code);
      default -> throw new IllegalStateException("not a method of records: " + method);
    }
  }

  private void load(int variable, RecordComponentInfo component, CodeBuilder code) {
    code.aload(variable).getfield(type, component.name().stringValue(), component.descriptorSymbol());
  }

  private void hashCode(CodeBuilder code) {
    code.iconst_0();
    for (RecordComponentInfo component : components) {
      code.bipush(31).imul();
      load(0, component, code);
      ClassDesc of = component.descriptorSymbol();
      if (of.isPrimitive()) {
        code.invokestatic(boxOf(of), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, of));
      } else {
        code.invokestatic(
            OBJECTS,
            "hashCode",
            MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private void equals(CodeBuilder code) {
    Label different = code.newLabel();
    Label compared = code.newLabel();
    code.aload(0).aload(1).if_acmpne(compared).iconst_1().ireturn();
    code.labelBinding(compared);
    code.aload(1).instanceOf(type).ifeq(different);
    int other = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(1).checkcast(type).astore(other);
    for (RecordComponentInfo component : components) {
      load(0, component, code);
      load(other, component, code);
      compare(component.descriptorSymbol(), different, code);
    }
    code.iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  private static void compare(ClassDesc of, Label different, CodeBuilder code) {
    if (!of.isPrimitive()) {
      code.invokestatic(
              OBJECTS,
              "equals",
              MethodTypeDesc.of(
                  ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
          .ifeq(different);
    } else {
      // As records do, where 0.0 and -0.0 are not equal.
      code.invokestatic(boxOf(of), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, of, of))
          .ifne(different);
    }
  }

  private void toString(CodeBuilder code) {
    code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", ConstantDescs.MTD_void);
    String before = type.displayName().substring(type.displayName().lastIndexOf('$') + 1) + "[";
    for (RecordComponentInfo component : components) {
      append(before + component.name().stringValue() + "=", code);
      load(0, component, code);
      append(component.descriptorSymbol(), code);
      before = ", ";
    }
    append(components.isEmpty() ? before + "]" : "]", code);
    code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
  }

  private static void append(String text, CodeBuilder code) {
    code.loadConstant(text);
    append(ConstantDescs.CD_String, code);
  }

  private static void append(ClassDesc of, CodeBuilder code) {
    boolean small = of.equals(ConstantDescs.CD_byte) || of.equals(ConstantDescs.CD_short);
    ClassDesc as =
        small
            ? ConstantDescs.CD_int
            : of.isPrimitive() || of.equals(ConstantDescs.CD_String) ? of : ConstantDescs.CD_Object;
    code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, as));
  }

  private static ClassDesc boxOf(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> ConstantDescs.CD_Boolean;
      case "B" -> ConstantDescs.CD_Byte;
      case "C" -> ConstantDescs.CD_Character;
      case "S" -> ConstantDescs.CD_Short;
      case "I" -> ConstantDescs.CD_Integer;
      case "J" -> ConstantDescs.CD_Long;
      case "F" -> ConstantDescs.CD_Float;
      case "D" -> ConstantDescs.CD_Double;
      default -> throw new IllegalStateException("not primitive: " + primitive);
    };
  }
}
