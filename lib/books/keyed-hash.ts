/**
 * HalfSipHash-2-4 with a result of 64 bits: a keyed hash made for short texts, and quick enough to run over a whole
 * register inside a transaction, where WebCrypto (asynchronous) can't be awaited.
 */

/** Two random 32-bit numbers. */
export type HashKey = readonly [number, number];

const ENCODER = new TextEncoder();

/** @returns 16 hexadecimal digits */
export function keyedHash([k0, k1]: HashKey, text: string): string {
  const bytes = ENCODER.encode(text);
  let v0 = k0 | 0;
  let v1 = (k1 ^ 0xee) | 0;
  let v2 = (k0 ^ 0x6c796765) | 0;
  let v3 = (k1 ^ 0x74656462) | 0;
  const rounds = (times: number): void => {
    for (let round = 0; round < times; round++) {
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
  };
  const absorb = (word: number): void => {
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  };
  const whole = bytes.length & ~3;
  const byte = (at: number): number => bytes[at] ?? 0;
  for (let at = 0; at < whole; at += 4) absorb(byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24));
  absorb((bytes.length << 24) | (byte(whole) | (byte(whole + 1) << 8) | (byte(whole + 2) << 16)));
  v2 ^= 0xee;
  rounds(4);
  const low = hex(v1 ^ v3);
  v1 ^= 0xdd;
  rounds(4);
  return low + hex(v1 ^ v3);
}

/** Least significant byte first, as the reference writes its result. */
const hex = (word: number): string => [0, 8, 16, 24].map((shift) => ((word >>> shift) & 0xff).toString(16).padStart(2, "0")).join("");
