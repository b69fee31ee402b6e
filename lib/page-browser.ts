/**
 * The extension API as the content script uses it: four calls that are promise-based in both browsers as they
 * are. It has a door of its own because the polyfill behind lib/browser.ts would be a tenth of all the code we
 * put into somebody else's page.
 */
import type { Browser } from "webextension-polyfill";

type PageApi = {
  runtime: Pick<Browser["runtime"], "sendMessage" | "onMessage"> & { readonly id?: string };
  i18n: Pick<Browser["i18n"], "getMessage">;
};

const world = globalThis as unknown as { browser?: PageApi; chrome: PageApi };

/** Firefox calls it `browser`; Chrome has that name only in newer versions. */
export const browser: PageApi = world.browser?.runtime ? world.browser : world.chrome;
