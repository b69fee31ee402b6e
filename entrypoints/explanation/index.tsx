/** Marks that explain themselves: brought into a frame the first time somebody comes near one. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Badge } from "../../components/page/Badge.tsx";
import sheetText from "../../components/page/badge.css?inline";
import { drawing } from "../../components/page/drawing.ts";
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { bringExplainer } from "../page.content/meeting.ts";

export default defineUnlistedScript(() => {
  speak((key, subs) => browser.i18n.getMessage(key, subs));
  const { draw, clear } = drawing(sheetText);
  bringExplainer({
    explain(host, props, by) {
      const root = host.shadowRoot;
      const plain = root?.querySelector(".badge:not([data-explained])");
      const focused = plain?.contains(root?.activeElement ?? null) ?? false;
      plain?.remove();
      draw(host, <Badge {...props} cameBy={by} />);
      if (focused) host.shadowRoot?.querySelector("button")?.focus({ preventScroll: true });
    },
    leave: clear,
  });
});
