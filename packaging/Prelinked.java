import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Byte;
import static java.lang.constant.ConstantDescs.CD_Character;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Short;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Jars whose classes need less work when the program starts. What they do stays the same.
///
/// Java makes a class for each `switch` over types when it first runs, and keeps none of them in
/// the class cache; class files older than Java 6 do not go into the cache at all. Both is done
/// here, once.
final class Prelinked {

  private static final int WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
  private static final ClassFileVersion JAVA_8 = ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0);
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final MethodTypeDesc EQUALS = MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);
  private static final MethodTypeDesc COMPARE_DOUBLES =
      MethodTypeDesc.of(CD_int, CD_double, CD_double);
  private static final MethodTypeDesc COMPARE_FLOATS =
      MethodTypeDesc.of(CD_int, CD_float, CD_float);
  private static final Map<String, ClassDesc> BOXES =
      Map.of(
          "J",
          CD_Long,
          "D",
          CD_Double,
          "F",
          CD_Float,
          "I",
          CD_Integer,
          "Z",
          CD_Boolean,
          "B",
          CD_Byte,
          "S",
          CD_Short,
          "C",
          CD_Character);

  private Prelinked() {}

  /// Rewrites this jar in its place, where there is anything to rewrite.
  ///
  /// @param libraries all jars of the program, to know which class is a kind of which
  static void rewrite(Path jar, List<Path> libraries) throws IOException {
    Path rewritten = jar.resolveSibling(jar.getFileName() + ".new");
    boolean isOurs = jar.endsWith("andon.jar");
    boolean changed = false;
    try (URLClassLoader classes = new URLClassLoader(urls(libraries));
        JarFile from = new JarFile(jar.toFile());
        OutputStream out = Files.newOutputStream(rewritten);
        JarOutputStream to = new JarOutputStream(out)) {
      ClassFile files =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(classes).cached()));
      for (JarEntry entry : Collections.list(from.entries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class")) {
          byte[] newer = rewritten(files, files.parse(content));
          changed |= newer.length > 0;
          content = newer.length > 0 ? newer : content;
        }
        add(to, entry.getName(), entry.getTime(), content);
        if (entry.getName().endsWith(".css") && isOurs) {
          String binary = entry.getName().replaceFirst("css$", "bss");
          add(to, binary, entry.getTime(), read(classes, content));
          changed = true;
        }
      }
    }
    if (changed) {
      Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(rewritten);
    }
  }

  private static void add(JarOutputStream to, String name, long time, byte[] content)
      throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(time);
    to.putNextEntry(entry);
    to.write(content);
    to.closeEntry();
  }

  /// A style sheet as JavaFX has it after reading, which it prefers where it finds it.
  private static byte[] read(ClassLoader classes, byte[] sheet) throws IOException {
    Path text = Files.createTempFile("andon", ".css");
    Path binary = Files.createTempFile("andon", ".bss");
    try {
      Files.write(text, sheet);
      Class.forName("javafx.css.Stylesheet", true, classes)
          .getMethod("convertToBinary", File.class, File.class)
          .invoke(null, text.toFile(), binary.toFile());
      return Files.readAllBytes(binary);
    } catch (ReflectiveOperationException e) {
      throw new IOException("JavaFX did not read a style sheet", e);
    } finally {
      Files.delete(text);
      Files.delete(binary);
    }
  }

  private static URL[] urls(List<Path> jars) throws IOException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    return urls;
  }

  /// @return empty where the class stays as it is
  private static byte[] rewritten(ClassFile files, ClassModel model) {
    if (model.majorVersion() < WITH_STACK_MAPS) {
      return files.transformClass(
          model,
          ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> CodeBuilder::with))
              .andThen(
                  (to, element) ->
                      to.with(element instanceof ClassFileVersion ? JAVA_8 : element)));
    }
    WrittenOut written = new WrittenOut(model);
    byte[] newer = files.transformClass(model, written.transform());
    if (written.methods.isEmpty()) {
      return new byte[0];
    }
    List<VerifyError> wrong = files.verify(newer);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(model.thisClass().asInternalName(), wrong.getFirst());
    }
    return newer;
  }

  /// Methods instead of what Java would make at the first run.
  private static final class WrittenOut {

    private record Method(String name, MethodTypeDesc type, Consumer<CodeBuilder> code) {}

    private final ClassDesc owner;
    private final boolean isInterface;
    private final List<Method> methods = new ArrayList<>();

    WrittenOut(ClassModel model) {
      owner = model.thisClass().asSymbol();
      isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    }

    ClassTransform transform() {
      return ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> this::call))
          .andThen(ClassTransform.endHandler(this::addMethods));
    }

    private void addMethods(ClassBuilder to) {
      for (Method each : methods) {
        to.withMethodBody(
            each.name(),
            each.type(),
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
            each.code());
      }
    }

    private void call(CodeBuilder to, CodeElement element) {
      Optional<Consumer<CodeBuilder>> code =
          element instanceof InvokeDynamicInstruction asked ? code(asked) : Optional.empty();
      if (element instanceof InvokeDynamicInstruction asked && code.isPresent()) {
        Method method = new Method("andon$" + methods.size(), asked.typeSymbol(), code.get());
        methods.add(method);
        to.invokestatic(owner, method.name(), method.type(), isInterface);
      } else {
        to.with(element);
      }
    }

    private Optional<Consumer<CodeBuilder>> code(InvokeDynamicInstruction asked) {
      ClassDesc maker = asked.bootstrapMethod().owner();
      List<ConstantDesc> arguments = asked.bootstrapArgs();
      if (maker.equals(SWITCHES)
          && asked.bootstrapMethod().methodName().equals("typeSwitch")
          && arguments.stream().allMatch(ClassDesc.class::isInstance)) {
        List<ClassDesc> kinds = arguments.stream().map(ClassDesc.class::cast).toList();
        return Optional.of(code -> typeSwitch(code, kinds));
      }
      if (maker.equals(RECORDS)) {
        List<DirectMethodHandleDesc> fields =
            arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
        return switch (asked.name().stringValue()) {
          case "equals" -> Optional.of(code -> equals(code, fields));
          case "hashCode" -> Optional.of(code -> hashCode(code, fields));
          // Of use to people only, who can wait for it.
          default -> Optional.empty();
        };
      }
      return Optional.empty();
    }

    /// As `SwitchBootstraps.typeSwitch` says: -1 for null, else the first kind from the given place
    /// on, else how many there are.
    private static void typeSwitch(CodeBuilder code, List<ClassDesc> kinds) {
      Label known = code.newLabel();
      code.aload(0).ifnonnull(known).iconst_m1().ireturn().labelBinding(known);
      for (int i = 0; i < kinds.size(); i++) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(i).if_icmpgt(next);
        code.aload(0).instanceOf(kinds.get(i)).ifeq(next);
        code.loadConstant(i).ireturn().labelBinding(next);
      }
      code.loadConstant(kinds.size()).ireturn();
    }

    /// As `Record.equals` says: floating point by value, so that NaN equals itself.
    private void equals(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
      Label different = code.newLabel();
      code.aload(1).instanceOf(owner).ifeq(different);
      for (DirectMethodHandleDesc field : fields) {
        ClassDesc type = field.invocationType().returnType();
        code.aload(0).getfield(owner, field.methodName(), type);
        code.aload(1).checkcast(owner).getfield(owner, field.methodName(), type);
        switch (type.descriptorString()) {
          case "J" -> code.lcmp().ifne(different);
          case "D" -> code.invokestatic(CD_Double, "compare", COMPARE_DOUBLES).ifne(different);
          case "F" -> code.invokestatic(CD_Float, "compare", COMPARE_FLOATS).ifne(different);
          case "I", "Z", "B", "S", "C" -> code.if_icmpne(different);
          default -> code.invokestatic(OBJECTS, "equals", EQUALS).ifeq(different);
        }
      }
      code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    private void hashCode(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
      code.iconst_0();
      for (DirectMethodHandleDesc field : fields) {
        ClassDesc type = field.invocationType().returnType();
        code.loadConstant(31).imul();
        code.aload(0).getfield(owner, field.methodName(), type);
        ClassDesc from = type.isPrimitive() ? BOXES.get(type.descriptorString()) : OBJECTS;
        ClassDesc what = type.isPrimitive() ? type : CD_Object;
        code.invokestatic(from, "hashCode", MethodTypeDesc.of(CD_int, what)).iadd();
      }
      code.ireturn();
    }
  }
}
