/** The structure of this page, for support. Injected on the administrator's request; answers, and leaves nothing behind. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { describePage, type PageShape } from "../../lib/vexpenses/page/describe.ts";

export default defineUnlistedScript((): PageShape => describePage(document, document.location));
