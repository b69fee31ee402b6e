/** VExpenses' public API: asked only where the person allowed the host, with the worker kept alive for a long list. */
import { browser } from "../../lib/browser.ts";
import type { MembersPart } from "../../lib/questions/parts.ts";
import { createVexpensesApi } from "../../lib/vexpenses/api/client.ts";
import { heartbeat, sleep } from "./life.ts";

const API_ORIGIN = "https://api.vexpenses.com/*";

export const membersApi: MembersPart = {
  mayReach: () => browser.permissions.contains({ origins: [API_ORIGIN] }),
  async read(token) {
    const quiet = heartbeat();
    try {
      return await createVexpensesApi({ token, now: Date.now, sleep }).members();
    } finally {
      quiet();
    }
  },
};
