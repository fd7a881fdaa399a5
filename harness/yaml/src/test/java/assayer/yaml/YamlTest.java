package assayer.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class YamlTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("COUNT", "12", "NAME", "yes", "API_KEY", "canary");

  private final Problems problems = new Problems();

  private Optional<Value.Mapping> read(String text) {
    return Yaml.read(text, "f.yaml", n -> Optional.ofNullable(ENVIRONMENT.get(n)), problems);
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void value_knowsItsLineAndColumn() {
    Value.Mapping root = read("name: a\nlist:\n  - 1\n  - {x: 2.5}\n").orElseThrow();
    Value.Sequence list = (Value.Sequence) root.values().get("list");
    assertEquals(new Place("f.yaml", 3, 5), list.values().get(0).place());
    assertEquals(
        2.5, ((Value.Scalar) ((Value.Mapping) list.values().get(1)).values().get("x")).value());
    assertEquals(new Place("f.yaml", 2, 1), root.keys().get("list"));
  }

  @Test
  void allProblems_areNotedAtOnce() {
    read("a: 1\na: 2\nb:\nc: ${MISSING}\nd: .nan\n");
    assertEquals(
        List.of(
            "f.yaml:2:1: key \"a\" stands twice, first in line 1; keep one",
            "f.yaml:3:1: key \"b\" has no value; write one or remove the key",
            "f.yaml:4:4: the environment variable MISSING is not set; set it or write the value"),
        messages().subList(0, 3));
    assertEquals(4, messages().size());
  }

  @Test
  void brokenSyntax_isOneProblemWithItsLine() {
    assertEquals(Optional.empty(), read("a: [1, 2\nb: 3\n"));
    assertEquals(1, messages().size());
    assertEquals(
        "f.yaml:2:2: this is not valid YAML: expected ',' or ']', but got :; check quotes,"
            + " brackets and indentation",
        messages().get(0));
  }

  @Test
  void secret_isReadButNotShown() {
    Value.Scalar key =
        (Value.Scalar) read("k: Bearer ${API_KEY}\n").orElseThrow().values().get("k");
    assertEquals("Bearer canary", key.value());
    assertEquals("Bearer ${API_KEY}", key.shown());
  }

  @Test
  void variable_becomesANumberOnlyWhenItIsAlone() {
    Value.Mapping root = read("a: ${COUNT}\nb: x${COUNT}\nc: $${COUNT}\n").orElseThrow();
    assertEquals(12L, ((Value.Scalar) root.values().get("a")).value());
    assertEquals("x12", ((Value.Scalar) root.values().get("b")).value());
    assertEquals("${COUNT}", ((Value.Scalar) root.values().get("c")).value());
  }

  @Test
  void emptyText_isAProblem() {
    assertEquals(Optional.empty(), read(""));
    assertTrue(messages().get(0).startsWith("f.yaml: the file is empty; write"), messages().get(0));
  }

  @Test
  void aliasAndSecondDocument_areProblems() {
    read("a: &x 1\nb: *x\n---\nc: 2\n");
    assertEquals("f.yaml:2:4: aliases are not supported; write the value out", messages().get(0));
    assertEquals(2, messages().size());
  }

  @Test
  void file_maybeHasAByteOrderMark_butMustBeUtf8(@TempDir Path folder) throws IOException {
    Path good = Files.writeString(folder.resolve("g.yaml"), "\uFEFFa: 1\n");
    Path bad =
        Files.write(folder.resolve("b.yaml"), "a: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(Yaml.read(good, n -> Optional.empty(), problems).isPresent());
    assertTrue(problems.isEmpty());
    assertEquals(Optional.empty(), Yaml.read(bad, n -> Optional.empty(), problems));
    Yaml.read(folder, n -> Optional.empty(), problems);
    Yaml.read(folder.resolve("none.yaml"), n -> Optional.empty(), problems);
    assertEquals(3, messages().size());
    assertTrue(messages().get(0).endsWith("the file is not UTF-8; save it as UTF-8"));
  }

  @Test
  void hugeFile_isRefusedBeforeItIsParsed(@TempDir Path folder) throws IOException {
    Path huge = Files.writeString(folder.resolve("h.yaml"), "a: 1\n# " + "x".repeat(1 << 20));
    assertEquals(Optional.empty(), Yaml.read(huge, n -> Optional.empty(), problems));
    assertEquals(
        huge + ": the file is larger than 1 MiB, which is the limit; shorten it",
        messages().get(0));
  }

  @Test
  void key_whoseValueCannotBeRead_isNotMissing() {
    Value.Mapping root = read("path: ${MISSING}\n").orElseThrow();
    Options options = new Options(root, Path.of(""), problems);
    assertEquals("", options.requiredText("path"));
    options.finish();
    assertEquals(1, messages().size());
  }
}
