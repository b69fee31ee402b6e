import { render } from "preact";
import "../../components/pages.css";
import "../../components/dashboard/people/people.css";
import "../../components/sidepanel/sidepanel.css";
import { watchChanges, watchRun } from "../../lib/books/read.ts";
import { browser } from "../../lib/browser.ts";
import { AskFailure, asker } from "../../lib/messages.ts";
import { speak, spokenLanguage, t } from "../../lib/text.ts";
import { App } from "./App.tsx";

speak((key, subs) => browser.i18n.getMessage(key, subs));
document.documentElement.lang = spokenLanguage();
document.title = t("sidePanelTitle");

const ask = asker((question) => browser.runtime.sendMessage(question));

const app = document.getElementById("app");
if (app === null) throw new Error("side panel without #app");
render(
  <App
    ask={ask}
    source={{ overview: () => ask("overview", {}), watchRun, watchChanges, isGone: (error) => error instanceof AskFailure && error.reason === "gone" }}
    watchAsked={(asked) => {
      const { session } = browser.storage;
      session.onChanged.addListener(asked);
      return () => session.onChanged.removeListener(asked);
    }}
    openDashboard={() => void browser.tabs.create({ url: browser.runtime.getURL("dashboard.html") })}
  />,
  app,
);
