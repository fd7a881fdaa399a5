// Lets a reader sort, filter, narrow and copy a leaderboard. Without this script every row and number is there as well.
const make = (name, attributes, ...inside) => {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...inside);
  return element;
};

const equip = (one) => {
  const status = make("span", { role: "status", class: "quiet" });
  const say = (text) => (status.textContent = text);
  const changed = () => {
    say(one.apply());
    writeState(one.state);
  };
  const tools = make("div", { class: "tools" });

  one.heads.forEach((head, index) => {
    const button = make("button", { type: "button" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const next = now === "ascending" ? "descending" : "ascending";
      one.state.sort = index + "." + (now === null ? head.getAttribute("data-first") : next);
      changed();
    });
  });

  const filter = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  filter.value = one.state.filter;
  filter.addEventListener("input", () => {
    one.state.filter = filter.value;
    changed();
  });

  const boxes = one.heads.slice(2).map((head, i) => {
    const box = make("input", { type: "checkbox" });
    box.checked = !one.hidden().has(i + 2);
    box.addEventListener("change", () => {
      const gone = one.hidden();
      box.checked ? gone.delete(i + 2) : gone.add(i + 2);
      one.state.hide = Array.from(gone).sort((a, b) => a - b).join(".");
      changed();
    });
    return make("label", {}, box, " " + head.querySelector(".h").textContent);
  });

  const copies = ["Markdown", "CSV", "LaTeX"].map((format) => {
    const button = make("button", { type: "button" }, "Copy as " + format);
    button.addEventListener("click", () => copy(asText(format.toLowerCase(), one.shown()), tools, say));
    return button;
  });

  tools.append(
    make("label", {}, "Filter models ", filter),
    make("details", {}, make("summary", {}, "Columns"), make("div", { class: "boxes" }, ...boxes)),
    ...copies,
    status,
  );
  one.table.parentElement.before(tools);
};

const wanted = readState();
document.querySelectorAll("table[data-sortable]").forEach((table) => {
  const one = board(table);
  if (one.state.id === wanted.id) {
    Object.assign(one.state, wanted);
    one.apply();
    table.closest("section").scrollIntoView();
  }
  equip(one);
});
