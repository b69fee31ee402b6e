import { browser } from "../../lib/browser.ts";

export const OMIE_ORIGIN = "https://app.omie.com.br/*";

/** Is the host permission for OMIE held? A person may withdraw it at any time; the next call then fails like being offline. */
export function mayReachOmie(): Promise<boolean> {
  return browser.permissions.contains({ origins: [OMIE_ORIGIN] });
}
