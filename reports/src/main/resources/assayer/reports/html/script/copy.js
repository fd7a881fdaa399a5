// A table as text: what is shown of it, in the order in which it is shown.
const escapes = {
  markdown: (text) => text.replace(/([\\|`*_{}[\]#])/g, "\\$1"),
  csv: (text) => '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replaceAll('"', '""') + '"',
  latex: (text) =>
    text
      .replace(/[\\{}$%#_\u0026~^]/g, (sign) => ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" })[sign] || "\\" + sign)
      .replaceAll("–", "--"),
};

const written = {
  markdown: ([head, ...rows]) =>
    [head, head.map((_, i) => (i === 1 ? "---" : "---:")), ...rows].map((row) => "| " + row.join(" | ") + " |").join("\n"),
  csv: (rows) => rows.map((row) => row.join(",")).join("\r\n"),
  latex: ([head, ...rows]) =>
    [
      "\\begin{tabular}{" + head.map((_, i) => (i === 1 ? "l" : "r")).join("") + "}",
      "\\hline",
      head.join(" \u0026 ") + " \\\\",
      "\\hline",
      ...rows.map((row) => row.join(" \u0026 ") + " \\\\"),
      "\\hline",
      "\\end{tabular}",
    ].join("\n"),
};

const asText = (format, rows) =>
  written[format](rows.map((row) => row.map((cell) => escapes[format](cell.replace(/\s+/g, " ").trim())))) + "\n";

// Where the clipboard is not to be had the text is shown, selected, for the reader to copy.
const copy = async (text, tools, say) => {
  tools.querySelectorAll("textarea").forEach((old) => old.remove());
  try {
    await navigator.clipboard.writeText(text);
    say("Copied.");
  } catch (refused) {
    const shown = document.createElement("textarea");
    shown.setAttribute("aria-label", "The table as text, to be copied");
    shown.setAttribute("readonly", "");
    shown.value = text;
    tools.append(shown);
    shown.select();
    say("Selected, to be copied.");
  }
};
