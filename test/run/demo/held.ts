/** What the page itself would submit for each type: never what our own elements claim. */
import type { Page } from "puppeteer-core";
import type { Stage } from "./stage.ts";
import { tidy } from "./words.ts";

/** Server-rendered: the fields of the page's form. Type → category code, null = none. */
export async function heldByForm({ sandbox }: Stage, page: Page): Promise<Record<string, string | null>> {
  const fields = new Map(
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form[method="post"]');
      return form ? [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]) : [];
    }),
  );
  return Object.fromEntries(sandbox.vexpenses.data.types.map(({ id, name }) => [tidy(name), fields.get(`categoria[${id}]`) || null]));
}

/** Single-page app: the state React holds, as the stand-in app publishes it. */
export async function heldByApp(page: Page): Promise<Record<string, string | null>> {
  const bindings = await page.evaluate(() => {
    const { __truth } = window as unknown as { __truth(): { bindings: Record<string, string | null> } | null };
    return __truth()?.bindings ?? {};
  });
  return Object.fromEntries(Object.entries(bindings).map(([type, value]) => [tidy(type), value]));
}
