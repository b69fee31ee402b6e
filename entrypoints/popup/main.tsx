import { render } from "preact";
import "../../components/pages.css";
import "../../components/popup/help.css";
import { watchChanges, watchRun } from "../../lib/books/read.ts";
import { browser } from "../../lib/browser.ts";
import { AskFailure, asker } from "../../lib/messages.ts";
import { speak, spokenLanguage, t } from "../../lib/text.ts";
import { App } from "./App.tsx";

speak((key, subs) => browser.i18n.getMessage(key, subs));
document.documentElement.lang = spokenLanguage();
document.title = t("extName");

const ask = asker((question) => browser.runtime.sendMessage(question));

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** In a tab of its own: it is a page to work in. */
async function openDashboard(section: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL("/dashboard.html")}#${section}` });
  window.close();
}

interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

/** Known before the click: nothing may be awaited between it and the opening. */
let windowId = -1;
void browser.windows.getCurrent().then(({ id }) => (windowId = id ?? -1));

/** The side panel, which each browser has under another name. */
async function openPanel(): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  await (sidePanel === undefined ? browser.sidebarAction.open() : sidePanel.open({ windowId }));
  await closePopup();
}

/** A tab stays: it was opened for the same content and is still wanted; only the popup lies over the page. */
async function closePopup(): Promise<void> {
  if ((await browser.tabs.getCurrent()) === undefined) window.close();
}

const app = document.getElementById("app");
if (app === null) throw new Error("popup page without #app");
render(
  <App
    ask={ask}
    source={{ overview: () => ask("overview", {}), watchRun, watchChanges, isGone: (error) => error instanceof AskFailure && error.reason === "gone" }}
    openOptions={() => void openOptions()}
    openDashboard={(section) => void openDashboard(section)}
    openPanel={() => void openPanel()}
    close={() => void closePopup()}
    grantOmie={() => browser.permissions.request({ origins: ["https://app.omie.com.br/*"] })}
  />,
  app,
);
