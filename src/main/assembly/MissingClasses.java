import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LocalVariableType;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/// Writes out that a class is not there, where a library asks for it by its name to find out who else is.
///
/// To find no class, a JVM opens all jars of the program, those of the JavaScript engine with their thousands of entries among them,
/// which takes as long as a page. FreeMarker asks for four at each start, and does without them.
final class MissingClasses {

  private static final MethodTypeDesc OF_MESSAGE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

  /// All that the program has.
  private final ClassLoader classes;

  private MissingClasses(ClassLoader classes) {
    this.classes = classes;
  }

  /// @param classes all that the program has
  static byte[] rewritten(byte[] content, ClassFile format, ClassLoader classes) {
    MissingClasses missing = new MissingClasses(classes);
    ClassModel model = format.parse(content);
    return model.methods().stream().noneMatch(missing::isAsking)
        ? content
        : format.transformClass(
            model,
            ClassTransform.transformingMethodBodies(
                missing::isAsking, CodeTransform.ofStateful(() -> missing.new Calls())));
  }

  private boolean isAsking(MethodModel method) {
    Calls calls = new Calls();
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(element -> calls.failure(element).isPresent());
  }

  /// Goes through the code of a method.
  private final class Calls implements CodeTransform {

    /// The text that was loaded last; empty if something came after it.
    private String loaded = "";

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      Optional<Throwable> failure = failure(element);
      if (failure.isPresent()) {
        fail(failure.get(), code);
      } else if (!isNameOfVariable(element)) {
        code.with(element);
      }
    }

    /// A debugger does without those of code that is no longer reached.
    private boolean isNameOfVariable(CodeElement element) {
      return element instanceof LocalVariable || element instanceof LocalVariableType;
    }

    /// What comes of the element, if it asks for the class whose name was loaded last, and there is none.
    Optional<Throwable> failure(CodeElement element) {
      String name = loaded;
      loaded =
          element instanceof ConstantInstruction constant
                  && constant.constantValue() instanceof String text
              ? text
              : "";
      return element instanceof InvokeInstruction call && isByName(call) && !name.isEmpty()
          ? MissingClasses.this.failure(name)
          : Optional.empty();
    }
  }

  private static boolean isByName(InvokeInstruction call) {
    return call.owner().asSymbol().equals(ConstantDescs.CD_Class)
        && call.name().equalsString("forName")
        && call.typeSymbol().parameterList().equals(List.of(ConstantDescs.CD_String));
  }

  private Optional<Throwable> failure(String name) {
    try {
      Class.forName(name, true, classes);
      return Optional.empty();
    } catch (ClassNotFoundException | NoClassDefFoundError failure) {
      return Optional.of(failure);
    } catch (LinkageError thereButOfNoUse) {
      return Optional.empty();
    }
  }

  /// The name is on the stack, and no more needed.
  private static void fail(Throwable failure, CodeBuilder code) {
    ClassDesc type = failure.getClass().describeConstable().orElseThrow();
    code.pop()
        .new_(type)
        .dup()
        .loadConstant(failure.getMessage())
        .invokespecial(type, ConstantDescs.INIT_NAME, OF_MESSAGE)
        .athrow();
  }
}
