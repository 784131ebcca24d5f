// What somebody wrote, kept in this browser at every key: until it is on the site, sent by the editor
// itself, or thrown away. A draft is { id, collection, name, isNew, base, data, body, text, path, time }:
// `base` is the text of the file when it was begun, `text` what it is now, `data` what is in the form, `time`
// when it was kept: another time there than here says that another tab wrote on.

const PREFIX = "jdm-beheer/";
const KEY = "jdm-beheer-sleutel"; // of a member, for GitHub: stands in no other place

export function readDrafts() {
  const ids = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const drafts = ids.map((key) => JSON.parse(localStorage.getItem(key)));
  return drafts.sort((one, other) => other.time - one.time);
}

export const readDraft = (id) => JSON.parse(localStorage.getItem(PREFIX + id) ?? "null");

export function keepDraft(draft) {
  draft.time = Date.now();
  localStorage.setItem(PREFIX + draft.id, JSON.stringify(draft));
}

export const readKey = () => localStorage.getItem(KEY);
export const keepKey = (key) => localStorage.setItem(KEY, key);
export const forgetKey = () => localStorage.removeItem(KEY);

export const throwAway = (id) => localStorage.removeItem(PREFIX + id);

// Where a draft is written on, in the address after #.
export function routeOf({ id, collection, name, isNew }) {
  return isNew ? `/collections/${collection}/new/${id}` : `/collections/${collection}/entries/${name}`;
}

export const titleOf = ({ data, path, name }) => data.titel?.trim() || name || path || "Nog zonder titel";

// Calls back when another tab changes the draft.
export function onChangeElsewhere(id, callback) {
  const listen = (event) => event.key === PREFIX + id && callback();
  addEventListener("storage", listen);
  return () => removeEventListener("storage", listen);
}
