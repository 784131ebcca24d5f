// In the live preview only: loads the page anew when something changed since it was made.
const since = new URL(document.currentScript.src).searchParams.get("since");
const events = new EventSource("/_preview/events?since=" + since);
events.onmessage = () => {
  events.close();
  location.reload();
};
// Else a page that goes to the browser's memory of former pages would keep its connection.
addEventListener("pagehide", () => events.close());
