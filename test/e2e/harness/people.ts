/** Painel → Pessoas as an administrator comes to it, and what OMIE holds behind it. */
import type { Page } from "puppeteer-core";
import { press, settledBadges } from "./find.ts";
import { connectAndRefresh, says } from "./journey.ts";
import type { World } from "./world.ts";

export const COMPANY = "EMPRESA FICTICIA DE TESTES LTDA";
export const AT = "@empresa-ficticia.example";
/** By the data set: on these records the tag is missing, or another word stands in its place. */
export const UNTAGGED = ["elisa.ferraz", "lucas.matos", "otavio.pires"].map((name) => `${name}${AT}`);
export const ALLOW = "Permitir que esta extensão escreva no Omie desta empresa";

/** "Pessoas" of a connected and refreshed company, with both lists of members seen. */
export async function filledPeople(world: World): Promise<Page> {
  const { driver, sandbox } = world;
  sandbox.vexpenses.settings.perPage = 0;
  await connectAndRefresh(driver, sandbox.vexpenses.data.keys, COMPANY);
  const { members, inactiveMembers } = world.urls("A");
  await settledBadges(await driver.open(members), "member", 24);
  await settledBadges(await driver.open(inactiveMembers), "member", 1);
  return peoplePage(world);
}

export async function peoplePage({ driver }: World): Promise<Page> {
  const page = await driver.extension("dashboard.html");
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector(".people-row[data-person]");
  return page;
}

/** Waits until exactly these are listed. */
export async function untilRows(page: Page, emails: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const shown = [...document.querySelectorAll<HTMLElement>(".people-row[data-person]")].map((row) => row.dataset["person"] ?? "");
      return shown.length === wanted.length && wanted.every((one) => shown.includes(one));
    },
    { timeout: 15_000 },
    emails,
  );
}

/** Everybody whose tag is missing, up to the preview of adding it. */
export async function pickUntagged(page: Page): Promise<void> {
  await press(page, "button", "3 · sem a tag Funcionário");
  await untilRows(page, UNTAGGED);
  await press(page, "checkbox", "Selecionar todas as pessoas filtradas");
  await press(page, "button", "Adicionar tag Funcionário");
  await says(page, "Será escrito em 3 cadastros");
}

/** Waits until so many lines of the log stand at `state`. */
export const untilFixed = (page: Page, count: number, timeout = 60_000, state = "done"): Promise<unknown> =>
  page.waitForFunction((wanted, how) => document.querySelectorAll(`.fix-log [data-fix-state="${how}"]`).length === wanted, { timeout }, count, state);

/** The writing calls OMIE received, in order. */
export const writesSeen = ({ sandbox }: World): string[] => sandbox.omie.log.map(({ call }) => call).filter((call) => /^(Incluir|Alterar|Upsert)/.test(call));

/** The one record OMIE has with this address in its field. @throws where there is none or more than one */
export function inOmie({ sandbox }: World, email: string): { code: number; email: string; inactive: string; tags: string[] } {
  const found = sandbox.omie.company(sandbox.vexpenses.data.keys.appKey).clientes.filter((row) => String(row.email ?? "").split(/[;,\s]+/).includes(email));
  const [row] = found;
  if (row === undefined || found.length > 1) throw new Error(`${found.length} records of ${email}`);
  return { code: Number(row.codigo_cliente_omie), email: String(row.email), inactive: String(row.inativo), tags: (row.tags ?? []).map(({ tag }) => String(tag)) };
}
