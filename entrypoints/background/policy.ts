/** The company's policy as this browser gives it, read once for each life of the background and again when it changes. */
import { browser } from "../../lib/browser.ts";
import { loadPolicy } from "../../lib/policy.ts";
import type { PolicyPart } from "../../lib/questions/parts.ts";
import { limitsUnder } from "../../lib/settings.ts";

/**
 * Firefox tells of no change (facts): there a new policy counts from the background's next start.
 * @param changed what has to be done when another policy counts
 */
export function companyPolicy(changed: () => void): () => Promise<PolicyPart> {
  let read: Promise<PolicyPart> | null = null;
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== "managed") return;
    read = null;
    changed();
  });
  return () => (read ??= load());
}

async function load(): Promise<PolicyPart> {
  const { policy, warnings } = await loadPolicy(browser.storage.managed);
  return { policy, warnings, limits: limitsUnder(policy.retentionDays) };
}
