// What members of the project can do, who have a key (a token) of GitHub: the editor makes the proposal of
// what they send, and shows the proposals that are there.
import { ask, button, element, link, statusLine } from "./dom.js";
import { forgetKey, keepDraft, keepKey, readKey, throwAway, titleOf } from "./drafts.js";
import { GitHub } from "./github.js";

const PROPOSALS = "#/voorstellen";

// Gives what the editor asks of members. `go` leads to a screen, with a message; `show` shows the one that is there anew.
export function membersOf(site, { go, show }) {
  let github = readKey() ? open(readKey()) : null;
  let trouble = "";

  function open(token) {
    return new GitHub({ name: site.repository.name, branch: site.branch }, token);
  }

  const branchOf = (collection, name) => `cms/${collection}/${name}`;

  function forget(message) {
    forgetKey();
    github = null;
    trouble = message;
  }

  function signOut(message = "") {
    forget(message);
    return show();
  }

  // Looks whether a key works before it is kept.
  async function signIn(token, status) {
    status.textContent = "Bezig ...";
    const tried = open(token);
    try {
      await tried.user();
      site.unpublished = await tried.paths();
    } catch (error) {
      status.textContent = error.message;
      return;
    }
    keepKey(token);
    github = tried;
    trouble = "";
    await show();
  }

  // As `work`; a key that ended leads to signing in, with all that was written still there.
  async function asMember(work) {
    try {
      return await work();
    } catch (error) {
      if (error.status === 401) await signOut(error.message);
      throw error;
    }
  }

  return {
    get isSignedIn() {
      return Boolean(github);
    },

    // A key that ended meanwhile is told at the start.
    async check() {
      if (!github) return;
      try {
        await github.user();
        site.unpublished = await github.paths();
      } catch (error) {
        if (error.status === 401) forget(error.message);
      }
    },

    bar() {
      if (!github) return null;
      const links = [link("Schrijf", "#/"), link("Voorstellen", PROPOSALS)];
      return element("nav", { class: "jdm-start__buttons", "aria-label": "Redactie" }, links, button("Uitloggen", () => signOut()));
    },

    signInScreen() {
      const status = element("p", { class: "jdm-field__error", role: "alert" }, trouble);
      const input = element("input", { type: "password", id: "sleutel", autocomplete: "off" });
      const form = element(
        "form",
        { class: "jdm-field" },
        element("label", { for: "sleutel" }, "Je sleutel (token) van GitHub"),
        input,
        status,
        element("p", {}, element("button", { class: "jdm-start__begin" }, "Log in")),
      );
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        signIn(input.value.trim(), status);
      });
      const values = { name: site.title, target_name: site.repository.name.split("/")[0], expires_in: "90", contents: "write", pull_requests: "write" };
      const make = `${new URL(site.repository.address).origin}/settings/personal-access-tokens/new?${new URLSearchParams(values)}`;
      const how = "Kies daar bij Repository access alleen dit project. Klik onderaan op Generate token, en kopieer de sleutel.";
      return [
        element("h1", {}, "Inloggen met een sleutel"),
        element("p", {}, "Heb je nog geen sleutel? ", link("Maak er een bij je instellingen op GitHub", make, { target: "_blank", rel: "noopener noreferrer" }), `. ${how}`),
        form,
      ];
    },

    open: (collection, name, path) => asMember(() => github.open(path, branchOf(collection.name, name))),

    // Sends drafts as one proposal, on the branch of the first.
    async send(drafts) {
      const [first] = drafts;
      const collection = site.collection(first.collection);
      const answer = await ask(
        "Mag iemand anders het lezen?",
        [element("p", {}, "De editor maakt een voorstel op GitHub van:"), element("ul", {}, drafts.map((one) => element("li", {}, titleOf(one))))],
        [{ text: "Ja, laat het lezen", value: "ready" }, { text: "Later: bewaar het als concept", value: "draft" }],
      );
      if (!answer) return;
      const wait = statusLine();
      document.querySelector(".jdm-form__end").append(wait);
      wait.textContent = "Bezig met insturen ...";
      try {
        if (await isOvertaken(drafts)) return;
        const files = Object.fromEntries(drafts.map(({ path, text }) => [path, text]));
        const message = `${first.isNew ? "Nieuw" : "Gewijzigd"}: ${first.name} (${collection.one})`;
        const head = first.proposal?.head ?? "";
        await asMember(() => github.propose({ branch: branchOf(first.collection, first.name), files, message, isReady: answer === "ready", head }));
        for (const { id } of drafts) throwAway(id);
        await go(PROPOSALS, "Je voorstel staat op GitHub.");
      } catch (error) {
        console.error(error);
        if (github) await ask("Insturen lukt niet", [element("p", {}, error.message)], [{ text: "Terug", value: "" }]);
      } finally {
        wait.remove();
      }
    },

    async proposals() {
      const pulls = await asMember(() => github.pulls());
      const items = pulls.map((pull) => {
        const [, collection, name] = pull.head.ref.split("/");
        const state = pull.draft ? "Concept" : "In beoordeling";
        const turn = pull.draft ? "Laat het lezen" : "Maak er weer een concept van";
        const act = (work, done) => async () => {
          try {
            await asMember(work);
            await go(PROPOSALS, done);
          } catch (error) {
            await go(PROPOSALS, error.message);
          }
        };
        const discard = act(() => github.discard(pull), "Voorstel weggegooid.");
        const buttons = element(
          "p",
          { class: "jdm-start__buttons" },
          link("Schrijf verder", `#/collections/${collection}/entries/${name}`, { class: "jdm-start__second" }),
          link("Bekijk op GitHub", pull.html_url, { class: "jdm-start__second", target: "_blank", rel: "noopener noreferrer" }),
          button(turn, act(() => github.setReady(pull, pull.draft), pull.draft ? "Het voorstel wacht op een lezer." : "Het voorstel is weer een concept.")),
          button("Gooi het voorstel weg", () => confirm(`Weet je het zeker? Dan is het voorstel "${pull.title}" weg.`) && discard()),
        );
        return element("li", {}, element("h2", {}, pull.title), element("p", {}, state), buttons);
      });
      const none = element("p", {}, "Er zijn nu geen voorstellen uit de editor.");
      return [element("h1", {}, "Voorstellen"), items.length ? element("ul", { class: "jdm-start__work" }, items) : none];
    },
  };

  // Whether somebody changed a page on the site since it was opened here: then nothing is sent, and the
  // writer may have both put together.
  async function isOvertaken(drafts) {
    for (const draft of drafts.filter(({ proposal }) => !proposal?.head)) {
      const last = await asMember(() => github.lastChange(draft.path));
      if (draft.isNew ? !last : (await asMember(() => github.text(draft.path, site.branch))) === draft.base) continue;
      const { author, date } = last;
      const when = date.toLocaleString("nl-NL", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
      const told = `${author} deed dat op ${when}. We kunnen jouw wijzigingen in de nieuwe tekst zetten. Daarna kijk je het na.`;
      const answers = [{ text: "Zet ze bij elkaar", value: "merge" }, { text: "Terug", value: "" }];
      if (await ask("Iemand anders heeft deze pagina gewijzigd", [element("p", {}, told)], answers)) {
        keepDraft(draft);
        await show();
      }
      return true;
    }
    return false;
  }
}
