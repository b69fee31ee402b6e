/** Marks the types without a category where types are listed and made. Injected on request into a page with a heading of that name. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { asker, isNotice } from "../../lib/messages.ts";
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { bringTypeList } from "../page.content/meeting.ts";
import { typeList } from "./list.ts";

export default defineUnlistedScript(() => {
  speak((key, subs) => browser.i18n.getMessage(key, subs));
  const ask = asker((question) => browser.runtime.sendMessage(question));
  bringTypeList((again, signal) => {
    const list = typeList({
      document,
      signal,
      again,
      // a background that doesn't answer, or an extension that is gone: nothing is known, nothing is marked
      ask: (types, company) => ask("unboundTypes", { types, company }).then(({ unbound }) => unbound, () => []),
    });
    const hear = (message: unknown): undefined => {
      if (isNotice(message)) list.outdated();
      return undefined;
    };
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener("abort", () => {
      try {
        browser.runtime.onMessage.removeListener(hear);
      } catch {
        // an orphan's listeners went with its extension
      }
    });
    return list.read;
  });
});
