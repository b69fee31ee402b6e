/** Why a passphrase can't be taken: it is all that stands between a copied profile and the keys. */
import { SHORTEST_PASSPHRASE } from "../../lib/model/vault.ts";

export type PassphraseFault = "empty" | "short" | "simple";

/** So many different characters at least. */
const DIFFERENT = 6;

/** Half of it or more one after the other as on a keyboard or in the alphabet ("123456789012", "abcdefghijkl"). */
const RUNS = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjklç", "zxcvbnm"];

/** @returns what is wrong with this passphrase, or null */
export function passphraseFault(passphrase: string): PassphraseFault | null {
  if (passphrase === "") return "empty";
  if ([...passphrase].length < SHORTEST_PASSPHRASE) return "short";
  const letters = [...passphrase.toLowerCase()];
  if (new Set(letters).size < DIFFERENT) return "simple";
  const inRuns = letters.filter((letter, index) => RUNS.some((run) => run.includes(letter + (letters[index + 1] ?? "\0")) || run.includes((letters[index + 1] ?? "\0") + letter)));
  return inRuns.length * 2 >= letters.length ? "simple" : null;
}
