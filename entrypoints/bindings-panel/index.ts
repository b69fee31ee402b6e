/**
 * The part of Configurar that writes into the page: suggestions, filling and the panel around them. Injected by
 * the background into the one frame that shows that page.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { bringPanel } from "../page.content/meeting.ts";
import { createPanel } from "./panel.tsx";

export default defineUnlistedScript(() => {
  speak((key, subs) => browser.i18n.getMessage(key, subs));
  bringPanel(createPanel);
});
