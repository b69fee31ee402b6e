/** The approvers' file: made, opened, a screen looked up in it. */
import { inChromium } from "./in-chromium.ts";
import { rounded } from "./measure.ts";
import { packed, type Packed } from "./packing.ts";
import type { Case, Options } from "./report.ts";

const PEOPLE = [600, 10_000];

export async function pack({ browser }: Options): Promise<Case[]> {
  const cases: Case[] = [];
  for (const count of PEOPLE) cases.push(shown(`Node, ${count} people`, await packed(count)));
  if (browser) for (const count of PEOPLE) cases.push(shown(`Chromium worker, ${count} people`, await inWorker(count)));
  return cases;
}

function shown(title: string, figures: Packed): Case {
  return { case: title, figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)])) };
}

/** A worker of a stand-in page, started from the script's own text: its policy would refuse that, so it is set aside. */
async function inWorker(count: number): Promise<Packed> {
  return inChromium({ extension: false }, async ({ driver, urls }, script) => {
    const tab = await driver.open(urls("A").members);
    await tab.setBypassCSP(true);
    await tab.reload();
    const code = await script(new URL("./in-page/pack.ts", import.meta.url));
    const answer = await tab.evaluate(
      (text, people) =>
        new Promise<{ figures?: Packed; error?: string }>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
          worker.onmessage = ({ data }: MessageEvent<{ figures?: Packed; error?: string }>) => resolve(data);
          worker.onerror = (event) => resolve({ error: event.message });
          worker.postMessage(people);
        }),
      code,
      count,
    );
    if (!answer.figures) throw new Error(answer.error ?? "no answer");
    return answer.figures;
  });
}
