/** Components drawn into our elements in somebody else's page. */
import { type ComponentChild, render } from "preact";
import { shadowRoots } from "./shadow.ts";

export interface Drawing {
  /** Draws into the element's shadow root; drawing again updates what is there. */
  draw(host: HTMLElement, content: ComponentChild): void;
  /** Ends everything that runs in the element, which stays where it is. */
  clear(host: HTMLElement): void;
  /** The same, and takes the element out of the page. */
  erase(host: HTMLElement): void;
}

/** @param sheetText all the style that what is drawn needs */
export function drawing(sheetText: string): Drawing {
  const rootOf = shadowRoots(sheetText);
  const clear = (host: HTMLElement): void => {
    if (host.shadowRoot) render(null, host.shadowRoot);
  };
  return {
    draw: (host, content) => render(content, rootOf(host)),
    clear,
    erase(host) {
      clear(host);
      host.remove();
    },
  };
}
