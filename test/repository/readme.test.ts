/** The README's table of reasons is made from the code: this test makes it and compares. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Advice, type ReasonCode, REASONS } from "../../lib/model/verdicts.ts";
import words from "../../public/_locales/pt_BR/messages.json";

const ROOT = join(import.meta.dirname, "..", "..");
const BEGIN = "<!-- reasons: made from lib/model/verdicts.ts, checked by test/repository/readme.test.ts -->";
const END = "<!-- /reasons -->";

/** What the mark says besides; a note alone advises nothing. */
const ADVICE: Record<Advice, string> = { "approve-and-tell": "may approve, tell finance", wait: "wait", return: "return it to the employee" };

/** All code that could give a reason: everything but the list of reasons itself. */
const code = ["lib", "entrypoints"]
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
  .filter((file) => /\.tsx?$/.test(file) && file !== join("lib", "model", "verdicts.ts"))
  .map((file) => readFileSync(join(ROOT, file), "utf8"))
  .join("\n");

function row(reason: ReasonCode): string {
  const { weight, fixer, advice } = REASONS[reason];
  const short = (words as Record<string, { message: string }>)[`short_${reason.replaceAll(/[.-]/g, "_")}`]?.message;
  const later = code.includes(`"${reason}"`) ? "" : " *(later)*";
  return `| \`${reason}\`${later} | ${short ?? "?"} | ${weight} | ${fixer} | ${weight === "note" ? "" : ADVICE[advice]} |`;
}

it("README lists every reason as the code has it", () => {
  const table = ["| code | words on the page (pt-BR) | weight | who mends it | meanwhile, the approver |", "|---|---|---|---|---|", ...(Object.keys(REASONS) as ReasonCode[]).map(row)].join("\n");
  const text = readFileSync(join(ROOT, "README.md"), "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  expect(begin).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(begin);
  expect(text.slice(begin + BEGIN.length, end).trim()).toBe(table);
});
