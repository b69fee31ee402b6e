import { browser } from "../../lib/browser.ts";

/** What leaves the browser once an administrator connects, in Firefox's words (manifest: optional data collection). */
const DATA = ["authenticationInfo", "personallyIdentifyingInfo"] as const;

/** `permissions.*` with Firefox's data collection, which the polyfill's types don't know. */
interface DataPermissions {
  getAll(): Promise<{ data_collection?: string[] }>;
  request(asked: { data_collection: readonly string[] }): Promise<boolean>;
}

export interface BrowserConsent {
  /** true where this browser asks nothing of its own, or was asked before and still agrees */
  given: boolean;
  /** shows the browser's own question, if it has one; call it within the click, before any await */
  ask(): Promise<boolean>;
}

/** The browser's own data consent beside ours: Firefox ≥ 140 has one, Chrome doesn't. */
export async function browserConsent(): Promise<BrowserConsent> {
  const permissions = browser.permissions as unknown as DataPermissions;
  const { data_collection: granted } = await permissions.getAll();
  if (granted === undefined) return { given: true, ask: () => Promise.resolve(true) };
  return {
    given: DATA.every((kind) => granted.includes(kind)),
    ask: () => permissions.request({ data_collection: DATA }),
  };
}
