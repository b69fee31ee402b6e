/** Our elements in somebody else's page: open shadow roots that share one sheet no page style reaches. */
import { type ComponentChild, render } from "preact";

export interface Drawing {
  /** Draws into the element's shadow root; drawing again updates what is there. */
  draw(host: HTMLElement, content: ComponentChild): void;
  /** Takes the element out of the page and ends everything that ran in it. */
  erase(host: HTMLElement): void;
}

/** @param sheetText all the style that what is drawn needs */
export function drawing(sheetText: string): Drawing {
  let sheet: CSSStyleSheet | null = null;
  const shared = (): CSSStyleSheet => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(sheetText);
    }
    return sheet;
  };
  return {
    draw(host, content) {
      let root = host.shadowRoot;
      if (!root) {
        root = host.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [shared()];
      }
      render(content, root);
    },
    erase(host) {
      if (host.shadowRoot) render(null, host.shadowRoot);
      host.remove();
    },
  };
}
