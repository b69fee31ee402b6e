/** A pack made, opened and looked things up in. Runs in Node, and in a worker of a browser (in-page/pack.ts). */
import type { Member } from "../../lib/model/vexpenses.ts";
import { type Contents, contentsOf } from "../../lib/pack/contents.ts";
import { makePack } from "../../lib/pack/make.ts";
import { openPack, type Pack } from "../../lib/pack/open.ts";
import { createSigner, fingerprintOf, publicKeyOf } from "../../lib/pack/pairing.ts";
import { packReader } from "../../lib/pack/reader.ts";
import { NO_HISTORY } from "../../lib/readiness/grounds.ts";
import { NOW } from "../readiness/books.ts";
import { companyOf } from "./payables.ts";

const SCREEN = 50;

export interface Packed {
  make_ms: number;
  size_bytes: number;
  open_ms: number;
  /** a screen of people who are in it, for the first time */
  screen_of_50_ms: number;
  /** the same screen again */
  again_ms: number;
  /** a screen of people who aren't: the dearest there is */
  strangers_50_ms: number;
}

/** @throws when somebody isn't found, or a stranger is */
export async function packed(count: number): Promise<Packed> {
  const contents = contentsFor(count);
  const signer = await createSigner();
  const trust = { secret: signer.secret, fingerprint: await fingerprintOf(await publicKeyOf(signer)) };
  const started = performance.now();
  const file = await makePack(contents, signer, { number: 1, now: NOW });
  const made = performance.now();
  const opened = await openPack(file, trust);
  const ready = performance.now();
  if ("refused" in opened) throw new Error(`refused: ${opened.refused}`);
  const names = contents.people.filter(({ kind }) => kind === "name").map(({ text }) => text);
  const cold = await screen(opened.pack, names.slice(-SCREEN), 0);
  const again = await screen(opened.pack, names.slice(-SCREEN), 0);
  const strangers = await screen(opened.pack, Array.from({ length: SCREEN }, (_, index) => `pessoa estranha ${index}`), SCREEN);
  return { make_ms: made - started, size_bytes: file.length, open_ms: ready - made, screen_of_50_ms: cold, again_ms: again, strangers_50_ms: strangers };
}

function contentsFor(count: number): Contents {
  const { known, bindings } = companyOf(count);
  const contents = contentsOf(known, bindings, NO_HISTORY, NOW);
  if ("missing" in contents) throw new Error(`no ${contents.missing}`);
  return contents;
}

async function screen(pack: Pack, names: readonly string[], missing: number): Promise<number> {
  const reader = packReader(pack, { staleAfterMs: NOW });
  const started = performance.now();
  const verdicts = await reader.listed(names.map((name): Member => ({ name, email: "", active: null })), NOW);
  const took = performance.now() - started;
  const strangers = verdicts.filter(({ reasons }) => reasons.some(({ code }) => code === "pack.not-listed")).length;
  if (strangers !== missing) throw new Error(`${strangers} of ${names.length} not found instead of ${missing}`);
  return took;
}
