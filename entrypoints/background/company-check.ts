/** The key check: one cheap read that names the company the keys belong to. */
import type { Connection } from "../../lib/model/omie.ts";
import type { Reason } from "../../lib/model/verdicts.ts";
import type { Keys } from "../../lib/omie/client.ts";
import { toReason } from "../../lib/omie/reason.ts";
import type { OmieClients } from "./omie-clients.ts";

interface CheckParts {
  clients: Pick<OmieClients, "passing">;
  now(): number;
  keyDigest(appKey: string): Promise<string>;
}

/** @returns a function from keys to the company, or to why it can't be named */
export function companyCheck(parts: CheckParts) {
  return async (keys: Keys): Promise<{ connection: Connection } | { trouble: Reason }> => {
    const id = await parts.keyDigest(keys.appKey);
    const answer = await parts.clients.passing(id, keys).company();
    if (!answer.ok) return { trouble: toReason(answer.fault) };
    const { name, tradeName, cnpj } = answer.value;
    return { connection: { id, name, tradeName, cnpj, connectedAt: parts.now() } };
  };
}
