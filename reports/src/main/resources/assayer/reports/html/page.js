"use strict";
// Lets a reader sort a leaderboard. Without this script every row and number is there as well.
document.querySelectorAll("table[data-sortable]").forEach((table) => {
  const body = table.tBodies[0];
  const heads = Array.from(table.querySelectorAll("thead tr:last-child th"));

  const sort = (index, direction) => {
    const numeric = heads[index].getAttribute("data-sort") === "number";
    const sign = direction === "ascending" ? 1 : -1;
    const key = (row) => row.children[index].getAttribute("data-key");
    const compare = (a, b) => (numeric ? Number(a) - Number(b) : a.localeCompare(b, "en"));
    const rows = Array.from(body.rows);
    const known = rows.filter((row) => key(row) !== null);
    const unknown = rows.filter((row) => key(row) === null);
    known.sort((a, b) => sign * compare(key(a), key(b)));
    body.append(...known, ...unknown);
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    heads[index].setAttribute("aria-sort", direction);
    table.classList.toggle("ranked", index === 0 ? direction === "ascending" : false);
  };

  heads.forEach((head, index) => {
    const button = document.createElement("button");
    button.setAttribute("type", "button");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const other = now === "ascending" ? "descending" : "ascending";
      sort(index, now === null ? head.getAttribute("data-first") : other);
    });
  });
});
