import { render } from "preact";
import "../../components/pages.css";
import { browser } from "../../lib/browser.ts";
import { asker } from "../../lib/messages.ts";
import { speak, spokenLanguage, t } from "../../lib/text.ts";
import { App } from "./App.tsx";
import { browserConsent } from "./browserConsent.ts";

speak((key, subs) => browser.i18n.getMessage(key, subs));
document.documentElement.lang = spokenLanguage();
document.title = t("optionsTitle");

const ask = asker((question) => browser.runtime.sendMessage(question));

const app = document.getElementById("app");
if (app === null) throw new Error("options page without #app");
render(<App ask={ask} browserConsent={await browserConsent()} />, app);
