// The files that the editor works with where nobody signs in: in the browser's own storage (the origin
// private file system), in the folder that Sveltia reads. What somebody wrote is kept beside it, until it
// is on the site or thrown away.

const FOLDER = "sveltia-cms-test"; // Sveltia's name for it
const WRITTEN = "eigen-werk.json"; // { path: { text, isNew } }

// Fills the folder with `content`, the texts of the site by path, and with what somebody wrote over it.
export async function fillFolder(content) {
  const root = await navigator.storage.getDirectory();
  const written = Object.entries(await readWritten(root)).filter(([path, { text }]) => content[path] !== text);
  await writeWritten(root, Object.fromEntries(written));
  await root.removeEntry(FOLDER, { recursive: true }).catch(() => {}); // the first time it is not there
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const texts = { ...content, ...Object.fromEntries(written.map(([path, { text }]) => [path, text])) };
  for (const [path, text] of Object.entries(texts)) await writeAt(folder, path, text);
}

// What somebody wrote that is not on the site yet, as [{ path, text, isNew }], the newest last.
export async function ownWork() {
  const written = await readWritten(await navigator.storage.getDirectory());
  return Object.entries(written).map(([path, one]) => ({ path, ...one }));
}

// Keeps what the editor just wrote at `path`.
export async function keep(path, isNew) {
  const root = await navigator.storage.getDirectory();
  const text = await readAt(await root.getDirectoryHandle(FOLDER), path);
  const { [path]: _former, ...others } = await readWritten(root);
  await writeWritten(root, { ...others, [path]: { text, isNew } });
}

export async function throwAway(path) {
  const root = await navigator.storage.getDirectory();
  const { [path]: _gone, ...others } = await readWritten(root);
  await writeWritten(root, others);
}

async function readWritten(root) {
  try {
    return JSON.parse(await readAt(root, WRITTEN));
  } catch {
    return {}; // nothing written yet
  }
}

const writeWritten = (root, written) => writeAt(root, WRITTEN, JSON.stringify(written));

async function fileAt(folder, path, options) {
  const names = path.split("/");
  const name = names.pop();
  for (const one of names) folder = await folder.getDirectoryHandle(one, options);
  return folder.getFileHandle(name, options);
}

async function readAt(folder, path) {
  return (await (await fileAt(folder, path)).getFile()).text();
}

async function writeAt(folder, path, text) {
  const stream = await (await fileAt(folder, path, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
}
