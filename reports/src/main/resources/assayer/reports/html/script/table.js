// One leaderboard: sorted, filtered and narrowed as a reader wishes. Controls are never filtered away.
const board = (table) => {
  const body = table.tBodies[0];
  const line = table.querySelector("thead tr:last-child");
  const heads = Array.from(line.children);
  const groups = Array.from(table.querySelectorAll("thead tr.groups th"));
  const spans = groups.map((group) => Number(group.getAttribute("colspan")));
  const state = { id: table.closest("section").id, sort: "", filter: "", hide: "" };
  const rows = () => Array.from(body.rows);
  const hidden = () => new Set(state.hide.split(".").filter(Boolean).map(Number));

  const order = (index, direction) => {
    const numeric = heads[index].getAttribute("data-sort") === "number";
    const sign = direction === "ascending" ? 1 : -1;
    const key = (row) => row.children[index].getAttribute("data-key");
    const compare = (a, b) => (numeric ? Number(a) - Number(b) : a.localeCompare(b, "en"));
    const known = rows().filter((row) => key(row) !== null);
    const unknown = rows().filter((row) => key(row) === null);
    known.sort((a, b) => sign * compare(key(a), key(b)));
    body.append(...known, ...unknown);
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    heads[index].setAttribute("aria-sort", direction);
    table.classList.toggle("ranked", index === 0 ? direction === "ascending" : false);
  };

  const apply = () => {
    const [index, direction] = (state.sort || "0.ascending").split(".");
    if (heads[index]) {
      order(Number(index), direction === "descending" ? direction : "ascending");
    }
    const wanted = state.filter.toLowerCase();
    rows().forEach((row) => {
      const found = row.children[1].textContent.toLowerCase().includes(wanted);
      row.hidden = found ? false : !row.classList.contains("control");
    });
    const gone = hidden();
    [line, ...rows()].forEach((row) => Array.from(row.children).forEach((cell, i) => (cell.hidden = gone.has(i))));
    let first = 2;
    groups.forEach((group, i) => {
      const left = Array.from({ length: spans[i] }, (_, k) => first + k).filter((k) => !gone.has(k)).length;
      group.hidden = left === 0;
      group.setAttribute("colspan", Math.max(1, left));
      first += spans[i];
    });
    return rows().filter((row) => !row.hidden).length + " of " + rows().length + " rows";
  };

  const cellText = (cell) => {
    const value = cell.querySelector(".v");
    const under = cell.querySelector(".u");
    if (cell.matches("th, .rank")) {
      return value.textContent;
    }
    const number = value.firstElementChild.textContent;
    const more = under ? under.textContent : "";
    return more ? number + (number === "—" ? " (" : " [") + more + (number === "—" ? ")" : "]") : number;
  };

  const headText = (head) => {
    const note = head.querySelector("small");
    return head.querySelector(".h").textContent + (note ? (note.textContent ? " (" + note.textContent + ")" : "") : "");
  };

  const shown = () => {
    const kept = (row) => Array.from(row.children).filter((cell) => !cell.hidden);
    return [kept(line).map(headText), ...rows().filter((row) => !row.hidden).map((row) => kept(row).map(cellText))];
  };

  return { table, heads, state, apply, hidden, shown };
};
