package assayer.reports;

import assayer.core.manifest.Manifest;
import assayer.core.option.Place;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Results whose every text is one that tries to break out of the file it is written to. */
public final class Hostile {
  private Hostile() {}

  /** The texts. */
  public static Stream<String> texts() {
    return Stream.of(
        "</script><script>alert(1)</script>",
        "<!-- --> <![CDATA[ x ]]> ]]>",
        "\"quoted\" 'single' `back` \\ /",
        "javascript:alert(1)",
        "=cmd()|'/c calc'!A0",
        "\u001b[31mred\u001b[0m",
        "nul \u0000 bell \u0007 \u0001 \u001f \u007f \u0085",
        "lone \uD800 and \uDC00 surrogates",
        "not a character \uFFFE \uFFFF",
        "bidi \u202Etxt.exe\u202C \u200F \u2066",
        "x".repeat(1 << 20),
        "`".repeat(5_000),
        "@everyone #12 ![i](https://evil.example/p.png)",
        "{{template}} ${env} #{x} %s %n %25",
        "../../x/..\\y",
        "line\none\r\nline two\u2028three",
        "::error::pwned\n::stop-commands::x\n##[add-mask]x",
        "# EOF\nassayer_gate{gate=\"x\"} 1",
        "- a: b\n  c: &anchor *alias !!tag | >",
        "&lt;&amp;&#x1b;&bogus;",
        "🦊 שלום 模型");
  }

  /** A run that is partial, with gates of every verdict; every text of it is the given one. */
  public static Results results(String text) {
    SuiteResult typical =
        SampleResults.single(text, SampleResults.share(0.5, 40), Optional.empty());
    SuiteResult result =
        new SuiteResult(
            text,
            text,
            typical.headline(),
            text,
            text,
            text,
            false,
            text,
            typical.policy(),
            Map.of(text, text),
            typical.tally(),
            typical.readings(),
            Optional.empty());
    List<GateVerdict> gates =
        Stream.of(Decision.values())
            .map(
                decision ->
                    new GateVerdict(
                        text + decision,
                        decision,
                        text,
                        Optional.of(SampleResults.share(0.5, 40)),
                        OptionalDouble.of(0.4)))
            .toList();
    Map<String, Map<String, String>> facts = Map.of(text, Map.of(text, text));
    Manifest manifest =
        new Manifest(
            text,
            text,
            text,
            7,
            facts,
            facts,
            List.of(Map.of(text, text)),
            List.of(text),
            Map.of("command", text, "started", text),
            SampleResults.probes(text));
    return new Results(text, manifest, false, List.of(result), gates)
        .withGatePlaces(Map.of(text + Decision.FAIL, new Place(text, 3, 5)));
  }
}
