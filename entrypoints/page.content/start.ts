/** What we add to VExpenses pages: finds out which page this is and starts the features that fit. */
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { removeAllOurs } from "../../lib/vexpenses/page/place.ts";
import { backgroundLink } from "./background-link.ts";
import { accountFeature } from "./features/account.ts";
import { bindingsFeature } from "./features/bindings.ts";
import { membersFeature } from "./features/members.ts";
import { typesFeature } from "./features/types.ts";
import { beginLife } from "./life.ts";
import { visit } from "./visit.ts";

export async function start(): Promise<void> {
  // what a former copy of this script (before an update) left behind
  removeAllOurs(document);
  speak((key, subs) => browser.i18n.getMessage(key, subs));
  const life = beginLife();
  const ask = backgroundLink(life);
  // The background answers a frame only where the page around it is VExpenses' too (lib/questions/gate.ts); nobody else's page gets anything of ours.
  if (window.top !== window && (await ask("taught", { host: location.hostname })) === null) life.end();
  if (!life.signal.aborted) visit(document, life, ask, [membersFeature, accountFeature, bindingsFeature, typesFeature]);
}
