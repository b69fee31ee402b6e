/**
 * What support does in a page: how well it is understood, its structure, teaching it. One script, since each of these
 * needs all of recognition and its readers. The background injects it and then calls one of the three.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { SupportWorld } from "../../lib/messages.ts";
import { describePage } from "../../lib/vexpenses/page/describe.ts";
import { pageHealth } from "./health.ts";
import { teachPage } from "./teach.ts";

export default defineUnlistedScript(() => {
  (globalThis as SupportWorld).prontidaoSupport = {
    health: () => pageHealth(document),
    describe: () => describePage(document, document.location),
    teach() {
      teachPage(document);
      return true;
    },
  };
});
