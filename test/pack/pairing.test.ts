import { expect, test } from "vitest";
import { fromBase64, fromLetters, joined, toBase64, toLetters } from "../../lib/pack/bytes.ts";
import { createSigner, pairingCode, pairingPolicy, trustFromCode, trustFromPolicy } from "../../lib/pack/pairing.ts";
import { fc } from "../property.ts";
import { trustOf } from "./invented.ts";

test("a code of eight groups of five says what to trust, and so do the values for a policy", async () => {
  const signer = await createSigner();
  const trust = await trustOf(signer);
  const code = await pairingCode(signer);
  expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(await trustFromCode(code)).toEqual(trust);
  expect(await trustFromCode(` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")}\n`)).toEqual(trust);
  const { pairingSecret, publicKey } = await pairingPolicy(signer);
  expect(await trustFromPolicy(pairingSecret, publicKey)).toEqual(trust);
});

test("the private key can't be exported", async () => {
  const { keys } = await createSigner();
  await expect(crypto.subtle.exportKey("pkcs8", keys.privateKey)).rejects.toThrow();
});

test("a code with a letter wrong, missing or added is none", async () => {
  const code = await pairingCode(await createSigner());
  // one check byte lets one wrong code in 256 pass; most letters are tried, so that nearly all are caught
  const wrong = Array.from({ length: 40 }, (_, index) => {
    const letters = [...code.replaceAll("-", "")];
    letters[index] = letters[index] === "7" ? "8" : "7";
    return letters.join("");
  });
  const passed = (await Promise.all(wrong.map(trustFromCode))).filter((trust) => trust !== null);
  expect(passed.length).toBeLessThanOrEqual(3);
  expect(await trustFromCode(code.slice(0, -1))).toBeNull();
  expect(await trustFromCode(`${code}A`)).toBeNull();
  expect(await trustFromCode("")).toBeNull();
  expect(await trustFromCode(code.replace(/.$/, "*"))).toBeNull();
});

test.each([["", ""], ["AAAA", "AAAA"], ["não é base64", "nem isto"]])("a policy with %j and %j pairs with nobody", async (secret, key) => {
  expect(await trustFromPolicy(secret, key)).toBeNull();
});

test("bytes as text and back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (some) => {
      const bytes = joined(some);
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      const five = joined(bytes.slice(0, bytes.length - (bytes.length % 5)));
      expect(fromLetters(toLetters(five))).toEqual(five);
    }),
  );
  expect(fromBase64("a")).toBeNull();
  // RFC 4648 §10, for plain base64
  expect(toBase64(new TextEncoder().encode("foobar"))).toBe("Zm9vYmFy");
});
