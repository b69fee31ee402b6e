/**
 * One living copy of this script per page, whatever happens to the extension. After an update Chrome keeps the
 * old script running as an orphan and we inject the new one; Firefox does the opposite (measured). So every
 * copy ends itself once its extension is gone, and ends its predecessor where it can reach it.
 */
import { browser } from "../../lib/page-browser.ts";

export interface Life {
  /** aborted when this copy must give everything back */
  signal: AbortSignal;
  /** False once the extension behind this script is gone: calls to it would throw. */
  alive(): boolean;
  end(): void;
}

/** How often an orphan on a page where nothing happens looks whether it is one. */
const CHECK_MS = 3_000;

const world = globalThis as { prontidaoEnd?: () => void };

export function beginLife(): Life {
  world.prontidaoEnd?.();
  const controller = new AbortController();
  const end = (): void => controller.abort();
  world.prontidaoEnd = end;
  const alive = (): boolean => {
    // an orphan's runtime has no id any more; in some versions even looking throws
    try {
      if (browser.runtime?.id) return true;
    } catch {
      // falls through: not alive
    }
    end();
    return false;
  };
  const timer = setInterval(alive, CHECK_MS);
  controller.signal.addEventListener("abort", () => clearInterval(timer));
  return { signal: controller.signal, alive, end };
}
