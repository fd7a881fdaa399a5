// What a reader made of a table stands in the address, so that a view can be cited:
// #board~sort=2.descending~filter=name~hide=3.4
const KEYS = ["sort", "filter", "hide"];

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return "";
  }
};

const readState = () => {
  const [id, ...parts] = location.hash.slice(1).split("~");
  const state = { id, sort: "", filter: "", hide: "" };
  parts.forEach((part) => {
    const key = KEYS.find((known) => part.startsWith(known + "="));
    if (key) {
      state[key] = decoded(part.slice(key.length + 1));
    }
  });
  return state;
};

const writeState = (state) => {
  const parts = KEYS.filter((key) => state[key]).map(
    (key) => key + "=" + encodeURIComponent(state[key]).replaceAll("~", "%7E"),
  );
  history.replaceState(null, "", "#" + [state.id, ...parts].join("~"));
};
