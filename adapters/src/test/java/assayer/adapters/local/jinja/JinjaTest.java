package assayer.adapters.local.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chat templates do; expected texts are by the rules of Jinja's documentation. */
final class JinjaTest {
  private static final List<Object> TURNS =
      List.of(
          Map.of("role", "system", "content", " be brief \n"),
          Map.of("role", "user", "content", "1 {{ 2 }} {% if x %}"),
          Map.of("role", "assistant", "content", "<think>a</think>\n\nyes"));

  private static String render(String template) {
    return Jinja.of(template)
        .render(
            Map.of(
                "messages",
                TURNS,
                "bos_token",
                "<s>",
                "eos_token",
                "</s>",
                "add_generation_prompt",
                false));
  }

  private static String trouble(String template) {
    return assertThrows(JinjaException.class, () -> render(template)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          1 + 2 * 3            ~ 7
          7 // 2               ~ 3
          -7 // 2              ~ -4
          -7 % 3               ~ 2
          'a' + 'b' | upper    ~ aB
          not 1 == 2           ~ True
          1 < 2 and 2 <= 2     ~ True
          'b' in 'abc'         ~ True
          'x' not in ['a']     ~ True
          messages | length    ~ 3
          messages[-1].role    ~ assistant
          messages[1:] | length ~ 2
          messages[::-1][0]['role'] ~ assistant
          'abcdef'[1:-1:2]     ~ bd
          'a b c'.split(' ')[-1] ~ c
          ' x '.strip()        ~ x
          'xxaxx'.strip('x')   ~ a
          'abc'.startswith('ab') ~ True
          'a' if false else 'b' ~ b
          missing | default('d') ~ d
          missing is defined   ~ False
          none is none         ~ True
          messages is string   ~ False
          messages is iterable and messages is not mapping ~ True
          [1, 2] | join('-')   ~ 1-2
          messages | map(attribute='role') | join(' ') ~ system user assistant
          messages | selectattr('role', 'equalto', 'user') | list | length ~ 1
          {'a': [1, true, none]} | tojson ~ {"a": [1, true, null]}
          {'b': 'x'}.get('c', 'd') ~ d
          range(2, 5) | list | tojson ~ [2, 3, 4]
          'aXbX'.replace('X', '') ~ ab
          """)
  void expression_hasItsValue(String expression, String value) {
    assertEquals(value, render("{{ " + expression + " }}"));
  }

  @Test
  void tilde_joinsWhateverCanBeWritten() {
    assertEquals("a1True", render("{{ 'a' ~ 1 ~ true }}"));
  }

  @Test
  void textOfData_isNeverTemplate() {
    assertEquals("1 {{ 2 }} {% if x %}", render("{{ messages[1].content }}"));
    assertEquals("1 {{ 2 }} {% if x %}", render("{% set c = messages[1].content %}{{ c }}"));
  }

  @Test
  void blocks_takeTheirLinesWithThem() {
    assertEquals("a\nb\n", render("a\n{% if true %}\nb\n{% endif %}\n"));
    assertEquals("a\n  b\n", render("a\n  {% if true %}\n  b\n  {% endif %}\n"));
    assertEquals("ab", render("a\n{%- if true -%}\n b {%- endif %}"));
    assertEquals("a <s> b", render("a {{ bos_token }} b"));
    assertEquals("a<s>b", render("a {{- bos_token -}} b"));
    assertEquals("ab", render("a{# {{ nothing }} #}b"));
    assertEquals("x {% y", render("x {{ '{% y' }}"));
  }

  /** After the template of Llama 3. */
  @Test
  void llama3() {
    String template =
        "{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = '<|h|>' + message['role'] + '<|e|>\\n\\n'+ message['content'] | trim + '<|eot|>' %}{% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}{% if add_generation_prompt %}{{ '<|h|>assistant<|e|>\\n\\n' }}{% endif %}";
    assertEquals(
        "<s><|h|>system<|e|>\n\nbe brief<|eot|><|h|>user<|e|>\n\n1 {{ 2 }} {% if x %}<|eot|><|h|>assistant<|e|>\n\n<think>a</think>\n\nyes<|eot|>",
        render(template));
  }

  /** After those that look back for the last question, and leave out old thoughts. */
  @Test
  void namespacesAndSlices() {
    String template =
        """
        {%- set ns = namespace(multi=true, last=messages|length - 1) %}
        {%- for message in messages[::-1] %}
            {%- set index = (messages|length - 1) - loop.index0 %}
            {%- if ns.multi and message.role == "user" and message.content is string and not(message.content.startswith('<tool>') and message.content.endswith('</tool>')) %}
                {%- set ns.multi = false %}
                {%- set ns.last = index %}
            {%- endif %}
        {%- endfor %}
        {%- for message in messages %}
            {%- if message.role == "assistant" %}
                {%- set content = message.content.split('</think>')[-1].lstrip('\\n') %}
                {{- '<|im_start|>' + message.role + '\\n' + content + '<|im_end|>\\n' }}
            {%- elif loop.first %}
                {{- '[' ~ ns.last ~ ']' }}
            {%- endif %}
        {%- endfor %}
        """;
    assertEquals("[1]<|im_start|>assistant\nyes<|im_end|>\n", render(template));
  }

  @Test
  void macrosAndUnpacking() {
    assertEquals(
        "<a=1><b=2>",
        render(
            "{% macro p(k, v='0') %}<{{ k }}={{ v }}>{% endmacro %}{% for k, v in {'a': 1, 'b': 2}.items() %}{{ p(k, v=v) }}{% endfor %}"));
  }

  @Test
  void loops_breakContinueFilterAndHaveAnElse() {
    assertEquals(
        "13",
        render(
            "{% for i in range(6) if i % 2 %}{% if i == 5 %}{% break %}{% endif %}{{ i }}{% endfor %}"));
    assertEquals(
        "02",
        render(
            "{% for i in [0, 1, 2] %}{% if i == 1 %}{% continue %}{% endif %}{{ i }}{% endfor %}"));
    assertEquals("none", render("{% for i in [] %}{{ i }}{% else %}none{% endfor %}"));
  }

  @Test
  void setInALoop_endsWithIt() {
    assertEquals(
        "1", render("{% set x = 1 %}{% for i in [2, 3] %}{% set x = i %}{% endfor %}{{ x }}"));
    assertEquals("ab", render("{% set x %}a{{ 'b' }}{% endset %}{{ x }}"));
  }

  @Test
  void templateThatGivesUp_saysWhy() {
    assertEquals("roles must alternate", trouble("{{ raise_exception('roles must alternate') }}"));
  }

  @Test
  void whatIsNotKnown_isAnError() {
    assertEquals("line 1: the block \"include\" is not known", trouble("{% include 'x' %}"));
    assertEquals("line 2: the block \"import\" is not known", trouble("a\n{% import 'x' as y %}"));
    assertEquals("the filter \"xmlattr\" is not known", trouble("{{ 'a' | xmlattr }}"));
    assertEquals("the method \"getClass\" of a text is not known", trouble("{{ ''.getClass() }}"));
    assertEquals("", render("{{ ''.__class__ }}"));
    assertEquals("it looks for \"b\" in something undefined", trouble("{{ messages.a.b.c }}"));
    assertEquals("it calls something undefined", trouble("{{ strftime_now('%Y') }}"));
    assertTrue(trouble("{% if x %}").startsWith("line 1: \"if\" is not ended"));
    assertTrue(trouble("{{ 'a ").startsWith("line 1: no \"}}\" follows"));
    assertTrue(trouble("{{ 1 + }}").startsWith("line 1: a value must follow"));
  }

  @Test
  void hostileTemplates_comeToAnEnd() {
    assertEquals(
        "it makes too much text",
        trouble(
            "{% set ns = namespace(a='aaaaaaaaaaaaaaaa') %}{% for i in range(99) %}{% set ns.a = ns.a + ns.a %}{% endfor %}"));
    assertEquals(
        "it does not come to an end",
        trouble("{% for i in range(90000) %}{% for j in range(90000) %}{% endfor %}{% endfor %}"));
    assertEquals(
        "it calls itself without end", trouble("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"));
    assertEquals("it wants a range from 0 to 999999999 by 1", trouble("{{ range(999999999) }}"));
  }

  /** What a stranger left unfinished is told of, whatever it is. */
  @Test
  void brokenOffExpression_isAnErrorOfTheTemplate() {
    assertEquals("line 1: the name of a member must follow, got the end", trouble("{{ a. }}"));
    assertEquals("line 1: the name of a test must follow, got the end", trouble("{{ a is }}"));
    assertEquals("line 1: the name of a test must follow, got the end", trouble("{{ a is not }}"));
    assertEquals("line 1: a value must follow, got the end", trouble("{{ a is in }}"));
    assertEquals("line 1: a name must follow, got the end", trouble("{{ a | }}"));
    assertEquals("line 1: \"]\" must follow, got the end", trouble("{{ a[1:2 }}"));
    assertEquals("\\uZZ11 A", render("{{ '\\uZZ11 \\u0041' }}"));
  }

  @Test
  void largeOrDeepTemplate_isRefusedBeforeItCostsAnything() {
    assertEquals("it is nested too deeply", trouble("{{ " + "(".repeat(200_000) + " }}"));
    assertEquals(
        "it has 1048577 characters, which no template has", trouble("x".repeat(1_048_577)));
    String doubled =
        "{% set n = namespace(a='x') %}{% for i in range(16) %}{% set n.a = n.a + n.a %}{% endfor %}";
    assertEquals(
        "it makes too much text", trouble(doubled + "{{ n.a.replace('x', n.a) | length }}"));
    assertEquals("it makes too much text", trouble(doubled + "{{ n.a | join(n.a) | length }}"));
  }
}
