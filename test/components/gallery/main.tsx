/** Draws the state named in `?state=`; without one, a list of all. */
import { render } from "preact";
import ownSheet from "../../../components/pages.css?inline";
import dashboardSheet from "../../../components/dashboard/dashboard.css?inline";
import typesSheet from "../../../components/dashboard/types/types.css?inline";
import peopleSheet from "../../../components/dashboard/people/people.css?inline";
import sidePanelSheet from "../../../components/sidepanel/sidepanel.css?inline";
import badgeSheet from "../../../components/page/badge.css?inline";
import panelSheet from "../../../components/page/panel.css?inline";
import reportSheet from "../../../components/page/report.css?inline";
import { speak } from "../../../lib/text.ts";
import en from "../../../public/_locales/en/messages.json";
import es from "../../../public/_locales/es/messages.json";
import pt from "../../../public/_locales/pt_BR/messages.json";
import { NOW } from "../invented.ts";
import { APPROVER_STATES } from "./approver-states.tsx";
import { STATES as OTHERS } from "./states.tsx";
import { lookupIn } from "../words.ts";

const STATES = { ...OTHERS, ...APPROVER_STATES };
const query = new URLSearchParams(location.search);
const language = query.get("lang") ?? "pt";
speak(lookupIn(language === "en" ? en : language === "es" ? es : pt));
document.documentElement.lang = language === "pt" ? "pt-BR" : language;
// The invented ages count from a fixed moment.
Date.now = () => NOW;

const app = document.querySelector("#app");
const state = STATES[query.get("state") ?? ""];
if (app === null) throw new Error("gallery without #app");
if (state?.most !== undefined) document.documentElement.dataset["most"] = String(state.most);
if (state === undefined) {
  render(
    <ul>
      {Object.keys(STATES).map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    app,
  );
} else if (state.where === "own") {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([ownSheet, dashboardSheet, typesSheet, peopleSheet, sidePanelSheet].join("\n"));
  document.adoptedStyleSheets = [sheet];
  render(state.draw(), app);
} else {
  document.body.classList.add("their-page");
  const host = document.createElement("prontidao-panel");
  app.append(host);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync({ badge: badgeSheet, panel: panelSheet, report: reportSheet }[state.where]);
  root.adoptedStyleSheets = [sheet];
  render(state.draw(), root);
}
