/** A company's pack for the tests, at a stretch that costs nothing. */
import type { Books } from "../../lib/model/books.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import type { Bytes } from "../../lib/pack/bytes.ts";
import { type Contents, contentsOf } from "../../lib/pack/contents.ts";
import { makePack, type Making } from "../../lib/pack/make.ts";
import { createSigner, fingerprintOf, publicKeyOf, type Signer, type Trust } from "../../lib/pack/pairing.ts";
import type { KeptPack, PackStorage, PickedFile } from "../../lib/pack/shelf.ts";
import { type History, NO_HISTORY } from "../../lib/readiness/grounds.ts";
import { books, held, HOUR, member, NOW, supplier } from "../readiness/books.ts";
import { setup } from "../readiness/reports.ts";

export const CHEAP = { rounds: 2, salts: 4 };

/** Six people, one of each kind a verdict can have, two of them of one name. */
export const PEOPLE: Member[] = [
  member(),
  member({ name: "Caio Sem Etiqueta", email: "caio@firma.example" }),
  member({ name: "Rita Nunca Cadastrada", email: "rita@firma.example" }),
  member({ name: "Ana Igual", email: "ana1@firma.example" }),
  member({ name: "Ana Igual", email: "ana2@firma.example" }),
  member({ name: "Davi Desligado", email: "davi@firma.example", active: false }),
];

const SUPPLIERS: Supplier[] = [
  supplier(),
  supplier({ code: 2, name: "CAIO SEM ETIQUETA", emails: ["caio@firma.example"], tags: [] }),
  supplier({ code: 3, name: "ANA IGUAL", emails: ["ana1@firma.example"] }),
  supplier({ code: 4, name: "ANA IGUAL", emails: ["ana2@firma.example"] }),
  supplier({ code: 5, name: "DAVI DESLIGADO", emails: ["davi@firma.example"] }),
];

export const companyBooks = (change: Partial<Books> = {}): Books =>
  books({ suppliers: held(SUPPLIERS), directory: { members: PEOPLE, complete: true, at: NOW - HOUR }, ...change });

export function contents(from: Books = companyBooks(), known = setup(), history: History = NO_HISTORY): Contents {
  const made = contentsOf(from, known, history, NOW);
  if ("missing" in made) throw new Error(`no ${made.missing}`);
  return made;
}

export const signer = createSigner();

export async function trustOf(one: Signer): Promise<Trust> {
  return { secret: one.secret, fingerprint: await fingerprintOf(await publicKeyOf(one)) };
}

export async function pack(change: Partial<Making> = {}, of: Contents = contents()): Promise<Bytes> {
  return makePack(of, await signer, { number: 1, now: NOW, stretch: CHEAP, ...change });
}

export const picked = (bytes: Bytes): PickedFile => ({ size: bytes.length, arrayBuffer: async () => bytes.slice().buffer });

export function memory(): PackStorage & { kept: KeptPack | null } {
  const storage: PackStorage & { kept: KeptPack | null } = {
    kept: null,
    load: async () => storage.kept,
    keep: async (kept) => {
      storage.kept = structuredClone(kept);
    },
  };
  return storage;
}
