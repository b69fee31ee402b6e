/** What we add to VExpenses pages: finds out which page this is and starts the features that fit. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { removeAllOurs } from "../../lib/vexpenses/page/place.ts";
import { accountFeature } from "./features/account.ts";
import { bindingsFeature } from "./features/bindings.ts";
import { membersFeature } from "./features/members.ts";
import { typesFeature } from "./features/types.ts";
import { beginLife } from "./life.ts";
import { visit } from "./visit.ts";

export default defineContentScript({
  matches: ["https://app.vexpenses.com/*", "https://amp.vexpenses.com/*"],
  runAt: "document_idle",
  // a message to the page of which nobody here hears the answer
  noScriptStartedPostMessage: true,
  main() {
    // what a former copy of this script (before an update) left behind
    removeAllOurs(document);
    speak((key, subs) => browser.i18n.getMessage(key, subs));
    visit(document, beginLife(), [membersFeature, accountFeature, bindingsFeature, typesFeature]);
  },
});
