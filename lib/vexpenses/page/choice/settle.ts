/** Waiting for the page to react, also in tabs that draw no frames. */

/**
 * Resolves true as soon as `test` holds, false after `withinMs`. Tests on every change of the
 * document and every 50 ms, since a value property changes without a mutation.
 */
export function until(document: Document, withinMs: number, test: () => boolean): Promise<boolean> {
  if (test()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (held: boolean): void => {
      observer.disconnect();
      clearInterval(ticking);
      clearTimeout(last);
      resolve(held);
    };
    const look = (): void => {
      if (test()) end(true);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const ticking = setInterval(look, 50);
    const last = setTimeout(() => end(test()), withinMs);
  });
}

/** Lets the page's own code have its turn: what it does with a press or a choice is announced by nothing we could hear. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
