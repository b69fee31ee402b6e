/** Packs: made by an administrator, taken by an approver. */
import type { ConnectionId } from "../model/omie.ts";
import type { MadePack, PackMissing } from "../model/pack.ts";
import type { Handlers } from "./answer.ts";
import type { Parts } from "./parts.ts";
import { roleOf } from "./role.ts";

type PackHandlers = Pick<Handlers, "makePack" | "packProgress" | "cancelPack" | "pairing" | "importPack">;

type Made = { file: string; made: MadePack } | { missing: PackMissing } | { cancelled: true };

const DAY_MS = 86_400_000;

/** A pack being made; whoever asks for the same one meanwhile gets the same file. */
interface Making {
  connection: ConnectionId;
  done: number;
  of: number;
  aborter: AbortController;
  answer: Promise<Made>;
}

export function packHandlers(parts: Parts): PackHandlers {
  let making: Making | null = null;

  const signerOf = async (id: ConnectionId) => (await parts.books.signer(id)) ?? (await parts.books.keepSigner(id, await parts.packs.newSigner()));

  async function make(connection: ConnectionId, aborter: AbortController): Promise<Made> {
    const write = parts.writes.begin();
    if ((await roleOf(parts)) === "approver") return { missing: "connection" };
    const { limits } = await parts.policy();
    const now = parts.now();
    const [books, bindings, account, history] = await Promise.all([parts.books.view(connection, limits), parts.books.bindings(connection), parts.books.account(connection), parts.history(connection)]);
    const prepared = parts.packs.prepare(books, { bindings, account }, history, now);
    if ("missing" in prepared) return prepared;
    const signing = await write(async () => ({ signer: await signerOf(connection), number: await parts.books.nextPackNumber(connection) }));
    // everything was erased meanwhile
    if (signing === null) return { cancelled: true };
    const { signer, number } = signing;
    const onProgress = (done: number, of: number): void => {
      if (making) making = { ...making, done, of };
    };
    try {
      const file = await prepared.make(signer, { number, now, days: limits.packDays, onProgress, signal: aborter.signal });
      const made: MadePack = { number, issuedAt: now, expiresAt: now + limits.packDays * DAY_MS };
      const kept = await write(async () => {
        await parts.books.keepMade(connection, made);
        return true;
      });
      return kept ? { file, made } : { cancelled: true };
    } catch (error) {
      if (aborter.signal.aborted) return { cancelled: true };
      throw error;
    }
  }

  return {
    async makePack({ connection }) {
      if (making?.connection === connection) return making.answer;
      making?.aborter.abort();
      const aborter = new AbortController();
      const begun: Making = { connection, done: 0, of: 0, aborter, answer: make(connection, aborter) };
      making = begun;
      return begun.answer.finally(() => {
        if (making?.aborter === aborter) making = null;
      });
    },
    async packProgress({ connection }) {
      return making?.connection === connection ? { making: { done: making.done, of: making.of } } : { making: null };
    },
    async cancelPack() {
      making?.aborter.abort();
      return {};
    },
    async pairing({ connection }) {
      const signer = await parts.books.signer(connection);
      return { pairing: signer && (await parts.packs.pairing(signer)) };
    },
    async importPack({ file, code }) {
      const write = parts.writes.begin();
      const taken = await write(async () => parts.approver.take(file, code, await parts.policy(), parts.now()));
      return taken ?? { refused: "code-missing" };
    },
  };
}
