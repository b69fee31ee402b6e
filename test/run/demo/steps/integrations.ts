/** The page where an administrator comes in: nothing there is ours. */
import type { Page } from "puppeteer-core";
import { oursAfterRest } from "../../../e2e/harness/journey.ts";
import { type Stage, visit } from "../stage.ts";

export async function nothingOnIntegrations(stage: Stage): Promise<Page> {
  const page = await visit(stage, stage.sandbox.urls.integrations);
  const ours = await oursAfterRest(page);
  const cards = await page.$$eval("h2", (headings) => headings.map((heading) => heading.textContent ?? ""));
  stage.tell.say(`the page offers ${cards.join(", ")}`);
  stage.tell.check("none of our elements on it", ours, []);
  return page;
}
