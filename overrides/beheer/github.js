// What the editor asks of GitHub for who has a key (a token): files, one commit, one proposal. It never
// writes to the branch that the site is made of. https://docs.github.com/en/rest
const API = "https://api.github.com";
const BODY = "Gemaakt met de editor op de site.";
const OFFLINE = "Er is geen verbinding met GitHub. Kijk of je internet hebt en probeer het opnieuw.";
const EXPIRED =
  "Je sleutel (token) werkt niet. Misschien klopt hij niet, of is hij verlopen. Log opnieuw in, met een nieuwe sleutel. Wat je schreef, blijft in deze browser bewaard.";
const FORBIDDEN =
  "Dit mag niet met je sleutel (token). Maak een nieuwe. Kies bij Repository access alleen dit project, en bij Permissions: Contents en Pull requests, met Read and write. Ben je geen lid van het project? Schrijf dan zonder sleutel.";
const hour = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit" });
const limited = (until) =>
  `GitHub neemt even niets meer aan: er kwamen te veel vragen achter elkaar. Met je sleutel is niets mis. Wacht tot ${hour.format(until)} uur en probeer het dan opnieuw. Wat je schreef, blijft in deze browser bewaard.`;
const OTHERS = "Iemand anders heeft intussen aan dit voorstel geschreven. Wat je schreef, blijft in deze browser bewaard. Laad de bladzijde opnieuw: dan zetten we het bij elkaar.";

export class Trouble extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

// Until when GitHub answers nothing more, where that is why it refuses; else null. It says so with the status of
// what is forbidden: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
function limitOf({ status, headers }, found) {
  const [wait, left, reset] = ["retry-after", "x-ratelimit-remaining", "x-ratelimit-reset"].map((name) => headers.get(name));
  const isLimited = status === 429 || (status === 403 && (wait || left === "0" || /rate limit/i.test(found?.message ?? "")));
  if (!isLimited) return null;
  if (wait) return new Date(Date.now() + Number(wait) * 1000);
  return left === "0" && reset ? new Date(Number(reset) * 1000) : new Date(Date.now() + 60_000);
}

export class GitHub {
  // `name` is "owner/name", `branch` the one that the site is made of.
  constructor({ name, branch }, token) {
    this.name = name;
    this.branch = branch;
    this.token = token;
  }

  async ask(method, path, data) {
    const options = { method, cache: "no-store", headers: { Authorization: `Bearer ${this.token}`, Accept: "application/vnd.github+json" } };
    if (data) options.body = JSON.stringify(data);
    const answer = await fetch(`${API}${path}`, options).catch(() => {
      throw new Trouble(OFFLINE);
    });
    if (answer.status === 401) throw new Trouble(EXPIRED, 401);
    const found = answer.status === 204 ? null : await answer.json().catch(() => null);
    const until = limitOf(answer, found);
    if (until) throw new Trouble(limited(until), 429);
    if (answer.status === 403 || (answer.status === 404 && method !== "GET") || /not accessible/.test(found?.errors?.[0]?.message ?? found?.message ?? "")) throw new Trouble(FORBIDDEN, 403);
    if (!answer.ok) throw new Trouble(`GitHub zegt: ${found?.message ?? answer.status}`, answer.status);
    return found;
  }

  // As `ask`, of the project; null when it is not there.
  async project(method, path, data) {
    try {
      return await this.ask(method, `/repos/${this.name}/${path}`, data);
    } catch (error) {
      if (method === "GET" && error.status === 404) return null;
      throw error;
    }
  }

  user() {
    return this.ask("GET", "/user");
  }

  // The text of a file on a branch; null when it is not there.
  async text(path, branch) {
    const found = await this.project("GET", `contents/${encodeURI(path)}?${new URLSearchParams({ ref: branch })}`);
    if (!found) return null;
    return new TextDecoder().decode(Uint8Array.from(atob(found.content.replace(/\s/g, "")), (sign) => sign.charCodeAt(0)));
  }

  // The paths of all files that the site is made of.
  async paths() {
    const found = await this.project("GET", `git/trees/${this.branch}?recursive=1`);
    if (!found) throw new Trouble(FORBIDDEN, 403); // a closed project is not there for who may not see it
    return found.tree.map(({ path }) => path);
  }

  // The newest commit of a branch; null when it is not there.
  async head(branch) {
    const found = await this.project("GET", `git/matching-refs/heads/${encodeURI(branch)}`);
    return found.find(({ ref }) => ref === `refs/heads/${branch}`)?.object.sha ?? null;
  }

  // The open proposal from a branch, or undefined.
  async pull(branch) {
    const head = `${this.name.split("/")[0]}:${branch}`;
    return (await this.project("GET", `pulls?${new URLSearchParams({ state: "open", head })}`))?.[0];
  }

  // The open proposals of the editor. A copy of the project may have branches with the same names.
  async pulls() {
    const found = await this.project("GET", "pulls?state=open&per_page=100");
    return found.filter(({ head, base }) => head.ref.startsWith("cms/") && head.repo?.id === base.repo.id);
  }

  // A file as it is in its proposal, or else on the site: { text, head, pull }.
  async open(path, branch) {
    const pull = await this.pull(branch);
    if (!pull) return { text: await this.text(path, this.branch), head: "", pull: 0 };
    return { text: await this.text(path, branch), head: pull.head.sha, pull: pull.number };
  }

  // Who changed a file last, and when; undefined when it never was there.
  async lastChange(path) {
    const [commit] = await this.project("GET", `commits?${new URLSearchParams({ path, sha: this.branch, per_page: 1 })}`);
    return commit && { author: commit.commit.author.name, date: new Date(commit.commit.author.date) };
  }

  // Puts `files`, { path: text }, in one commit on the branch of the proposal, which is made when there is
  // none. `head` is the commit of the proposal that was written on, or "".
  async propose({ branch, files, message, isReady, head }) {
    const pull = await this.pull(branch);
    if (Boolean(pull) !== Boolean(head) || (pull && pull.head.sha !== head)) throw new Trouble(OTHERS);
    const parent = head || (await this.head(this.branch));
    const { tree } = await this.project("GET", `git/commits/${parent}`);
    const leaves = Object.entries(files).map(([path, content]) => ({ path, mode: "100644", type: "blob", content }));
    const made = await this.project("POST", "git/trees", { base_tree: tree.sha, tree: leaves });
    const commit = await this.project("POST", "git/commits", { message, tree: made.sha, parents: [parent] });
    await this.move(branch, commit.sha, Boolean(head));
    if (!pull) return this.project("POST", "pulls", { title: message, head: branch, base: this.branch, body: BODY, draft: !isReady });
    if (pull.draft === isReady) await this.setReady(pull, isReady);
    return pull;
  }

  // A branch that was left behind, without a proposal, begins anew; one with a proposal only goes on.
  async move(branch, sha, goesOn) {
    if (goesOn || (await this.head(branch))) {
      await this.project("PATCH", `git/refs/heads/${encodeURI(branch)}`, { sha, force: !goesOn }).catch((error) => {
        throw error.status === 422 ? new Trouble(OTHERS) : error;
      });
    } else {
      await this.project("POST", "git/refs", { ref: `refs/heads/${branch}`, sha });
    }
  }

  // Only GraphQL can do this.
  async setReady({ node_id: id }, isReady) {
    const name = isReady ? "markPullRequestReadyForReview" : "convertPullRequestToDraft";
    const query = `mutation($id: ID!) { ${name}(input: { pullRequestId: $id }) { pullRequest { isDraft } } }`;
    const { errors } = await this.ask("POST", "/graphql", { query, variables: { id } });
    if (errors) throw new Trouble(`GitHub zegt: ${errors[0].message}`);
  }

  async discard({ number, head }) {
    await this.project("PATCH", `pulls/${number}`, { state: "closed" });
    await this.project("DELETE", `git/refs/heads/${encodeURI(head.ref)}`);
  }
}
