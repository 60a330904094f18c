import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// Writes out what javac leaves to the JVM: how a `switch` finds the first of its types that a value has.
///
/// javac has [java.lang.runtime.SwitchBootstraps] make a class for each `switch` when it is first met, about half a millisecond
/// each, and a build meets a hundred. What is written here asks one type after the other. A `switch` over constants is left as it is.
final class PlainSwitches {

  private static final ClassDesc BOOTSTRAP = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final String NAME = "typeSwitch$";

  /// What one `switch` asks for.
  private record Question(String name, MethodTypeDesc type, List<ClassDesc> types) {}

  private final ClassDesc type;
  private final boolean isInterface;
  private final List<Question> questions = new ArrayList<>();

  private PlainSwitches(ClassModel model) {
    type = model.thisClass().asSymbol();
    isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
  }

  static byte[] rewritten(byte[] content, ClassFile format) {
    ClassModel model = format.parse(content);
    if (model.methods().stream().noneMatch(PlainSwitches::hasSwitch)) {
      return content;
    }
    PlainSwitches plain = new PlainSwitches(model);
    return format.transformClass(
        model,
        ClassTransform.transformingMethodBodies(
                PlainSwitches::hasSwitch, (code, element) -> plain.rewrite(code, element))
            .andThen(ClassTransform.endHandler(plain::addMethods)));
  }

  private static boolean hasSwitch(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(
            element -> element instanceof InvokeDynamicInstruction call && isTypeSwitch(call));
  }

  private void rewrite(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
      Question question =
          new Question(NAME + questions.size(), call.typeSymbol(), types(call.bootstrapArgs()));
      questions.add(question);
      code.invokestatic(type, question.name(), question.type(), isInterface);
    } else {
      code.with(element);
    }
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(BOOTSTRAP)
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(label -> label instanceof ClassDesc);
  }

  private static List<ClassDesc> types(List<ConstantDesc> labels) {
    return labels.stream().map(label -> (ClassDesc) label).toList();
  }

  private void addMethods(ClassBuilder to) {
    for (Question question : questions) {
      to.withMethodBody(
          question.name(),
          question.type(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> answer(question.types(), code));
    }
  }

  /// The index of the first type from the index in variable 1 on that the value in variable 0 has; -1 for null; the number of types
  /// when it has none.
  private static void answer(List<ClassDesc> types, CodeBuilder code) {
    Label present = code.newLabel();
    code.aload(0).ifnonnull(present).iconst_m1().ireturn();
    code.labelBinding(present);
    for (int i = 0; i < types.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf(types.get(i)).ifeq(next);
      code.loadConstant(i).ireturn();
      code.labelBinding(next);
    }
    code.loadConstant(types.size()).ireturn();
  }
}
