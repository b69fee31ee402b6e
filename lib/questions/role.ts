/** Whose browser this is: by policy, by their own word, or by what they did. */
import type { Role, Standing } from "../model/standing.ts";
import type { Handlers } from "./answer.ts";
import type { Parts } from "./parts.ts";

type RoleParts = Pick<Parts, "books" | "policy" | "vault" | "sync" | "fixes" | "clients" | "writes">;

/** Null until it is known; whoever connected a company before anybody asked is an administrator. */
export async function roleOf(parts: Pick<Parts, "books" | "policy">): Promise<Role | null> {
  const { policy } = await parts.policy();
  if (policy.role !== null) return policy.role;
  const said = await parts.books.role();
  if (said !== null) return said;
  return (await parts.books.connections()).length > 0 ? "admin" : null;
}

export async function standingOf(parts: Parts): Promise<Standing> {
  const [{ policy, warnings }, role] = await Promise.all([parts.policy(), roleOf(parts)]);
  const { companyName, retentionDays, writesNever } = policy;
  return { role, locked: policy.role !== null, paired: policy.pairingSecret !== "" && policy.publicKey !== "", companyName, retentionDays, writesNever, warnings };
}

export function roleHandlers(parts: Parts): Pick<Handlers, "chooseRole"> {
  return {
    async chooseRole({ role }) {
      await parts.writes.begin()(async () => {
        const { policy } = await parts.policy();
        if (policy.role !== null) return;
        await parts.books.keepRole(role);
        if (role === "approver") await dropKeys(parts);
      });
      return {};
    },
  };
}

/** To be called when a policy may have come into force: what an approver must not hold goes, as if they had said it. */
export async function obeyRole(parts: RoleParts): Promise<void> {
  await parts.writes.begin()(async () => {
    if ((await roleOf(parts)) === "approver") await dropKeys(parts);
  });
}

/** Whoever approves holds no key, and nothing under way goes on with one. */
async function dropKeys(parts: RoleParts): Promise<void> {
  await parts.vault.dropAll();
  for (const { id } of await parts.books.connections()) {
    await parts.sync.cancel(id);
    await parts.fixes.stop(id);
  }
  await parts.clients.endAll();
}
