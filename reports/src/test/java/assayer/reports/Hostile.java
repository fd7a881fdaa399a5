package assayer.reports;

import assayer.core.manifest.Manifest;
import assayer.core.option.Place;
import assayer.core.reading.Binned;
import assayer.core.reading.Binned.Bin;
import assayer.core.reading.Binned.Cell;
import assayer.core.reading.Binned.Fact;
import assayer.core.reading.Binned.Series;
import assayer.core.reading.Evidence;
import assayer.core.reading.Flips;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
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
            Stream.concat(typical.readings().stream(), sections(text)).toList(),
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
                        OptionalDouble.of(0.4),
                        OptionalDouble.of(0.2),
                        OptionalLong.of(9),
                        Optional.of(new Flips(12, 1, List.of(text, text + "2"), List.of(text)))))
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
    SuiteResult drawn = result.with(Evidence.of(bins(text)));
    return new Results(text, manifest, false, List.of(drawn), gates)
        .withGatePlaces(Map.of(text + Decision.FAIL, new Place(text, 3, 5)));
  }

  /** Two sections, so that there is something to compare. */
  private static Stream<SectionReading> sections(String text) {
    return Stream.of(text, text + " too")
        .map(name -> new SectionReading(name, "accuracy", SampleResults.share(0.4, 40)));
  }

  /** What pictures of every kind are drawn from. */
  private static List<Binned> bins(String text) {
    List<Bin> bins = List.of(new Bin(text, 0, 0.5), new Bin(text + " too", 0.5, 1));
    List<Cell> cells =
        List.of(Cell.of(SampleResults.share(0.4, 40)), Cell.of(SampleResults.share(0.6, 40)));
    List<Fact> facts = List.of(new Fact(text, SampleResults.share(0.4, 40)));
    return Stream.of(
            "duels",
            "system-duels",
            "margins",
            "scores",
            "first-errors",
            "step-offsets",
            "thresholds",
            "step-course",
            "reliability",
            "length-gap",
            "roc",
            "ratings-1")
        .map(name -> new Binned(name, text, bins, series(text, cells), facts))
        .toList();
  }

  private static List<Series> series(String text, List<Cell> cells) {
    return Stream.of(text, "accuracy", "mean", "hits", "false alarms", "longest wins")
        .map(name -> new Series(name, cells))
        .toList();
  }
}
