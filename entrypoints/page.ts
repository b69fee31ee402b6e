/**
 * What runs on every VExpenses page: declared in the manifest (wxt.config.ts) instead of as a content script of WXT's,
 * whose wrapper would be a thirtieth of all that these pages have to load.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { start } from "./page.content/start.ts";

export default defineUnlistedScript(() => void start());
