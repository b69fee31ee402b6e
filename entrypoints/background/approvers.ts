/** The pack engine as the questions use it: files as base64, which messages can carry in every browser. */
import { type ApproverStorage, createApprover, type PolicyPairing } from "../../lib/pack/approver.ts";
import { toBase64 } from "../../lib/pack/bytes.ts";
import { contentsOf } from "../../lib/pack/contents.ts";
import { makePack } from "../../lib/pack/make.ts";
import type { Pack } from "../../lib/pack/open.ts";
import { createSigner, pairingCode, pairingPolicy } from "../../lib/pack/pairing.ts";
import { packReader } from "../../lib/pack/reader.ts";
import type { ApproverPart, PackMakerPart, PolicyPart } from "../../lib/questions/parts.ts";
import type { PackCard } from "../../lib/model/pack.ts";

export const packMaker: PackMakerPart = {
  newSigner: createSigner,
  pairing: async (signer) => ({ code: await pairingCode(signer), ...(await pairingPolicy(signer)) }),
  prepare(books, setup, history, now) {
    const contents = contentsOf(books, setup, history, now);
    return "missing" in contents ? contents : { make: async (signer, making) => toBase64(await makePack(contents, signer, making)) };
  },
};

export function approver(place: ApproverStorage): ApproverPart {
  const packs = createApprover(place);
  return {
    async take(file, code, policy, now) {
      const answer = await packs.take(file, code, pairedBy(policy), now);
      return "pack" in answer ? { taken: cardOf(answer.pack) } : answer;
    },
    async inUse(policy, now) {
      const held = await packs.inUse(pairedBy(policy), now);
      if (!held) return null;
      const reader = packReader(held.pack, policy.limits);
      return { card: cardOf(held.pack), reader, now: held.now, summary: reader.summary(held.now) };
    },
    forget: packs.forget,
  };
}

function pairedBy({ policy: { pairingSecret, publicKey } }: PolicyPart): PolicyPairing {
  return pairingSecret !== "" && publicKey !== "" ? { pairingSecret, publicKey } : null;
}

function cardOf({ company, number, issuedAt, expiresAt, readAt }: Pack): PackCard {
  return { company, number, issuedAt, expiresAt, readAt: readAt.suppliers };
}
