/** Consent, the keys checked with OMIE, and one click for OMIE's data. */
import type { Page } from "puppeteer-core";
import { t, tn } from "../../../../lib/text.ts";
import { has, press } from "../../../e2e/harness/find.ts";
import { enterKeys, says, waitForSync } from "../../../e2e/harness/journey.ts";
import { POPUP } from "../camera.ts";
import type { Stage } from "../stage.ts";

/** The OMIE company behind the keys that are typed, as the simulator has it. */
function company({ sandbox }: Stage): { name: string; cnpj: string; suppliers: number } {
  const { empresa, clientes } = sandbox.omie.company(sandbox.vexpenses.data.keys.appKey);
  return { name: String(empresa.razao_social), cnpj: String(empresa.cnpj), suppliers: clientes.length };
}

/** How often each call was sent, e.g. "ListarEmpresas 1×". */
function perCall({ sandbox }: Stage, from: number): Record<string, number> {
  const calls = Map.groupBy(sandbox.omie.log.slice(from), (entry) => entry.call);
  return Object.fromEntries([...calls].map(([call, entries]) => [call, entries.length]));
}

/** @param popup as it is before anything is connected; closed here */
export async function connect(stage: Stage, popup: Page): Promise<void> {
  const { driver, tell, camera, sandbox } = stage;
  await says(popup, t("nextConnectButton"));
  await camera.ownPage(popup, "popup-not-connected", POPUP);
  await popup.close();

  const consent = await driver.extension("options.html");
  await says(consent, t("consentTitle"));
  const asked = await consent.$$eval("dt", (terms) => terms.map((term) => term.textContent ?? ""));
  const asksForKeys = (await has(consent, "textbox", t("appKey"))) || (await has(consent, "textbox", t("appSecret")));
  await camera.ownPage(consent, "options-consent");
  await consent.close();
  tell.say(`“${t("consentTitle")}” says: ${asked.join(" · ")}`);
  tell.check("no key can be typed before the consent", asksForKeys, false);

  const { name, cnpj } = company(stage);
  const options = await enterKeys(driver, sandbox.vexpenses.data.keys);
  await says(options, t("connectedTo", name, cnpj));
  await camera.ownPage(options, "options-connected");
  await options.close();
  tell.say(`“${t("connectedTo", name, cnpj)}”`);
  tell.check("that took one request to OMIE", perCall(stage, 0), { ListarEmpresas: 1 });
}

/** Returns the popup, left open as a window that follows. */
export async function refreshData(stage: Stage): Promise<Page> {
  const { driver, tell, camera, sandbox } = stage;
  const { name, suppliers } = company(stage);
  const from = sandbox.omie.log.length;
  const popup = await driver.extension("popup.html");
  await press(popup, "button", t("refresh"));
  await waitForSync(popup, ["done"]);
  await says(popup, tn("suppliersKnown", suppliers));
  await says(popup, name);
  await camera.ownPage(popup, "popup-refreshed", POPUP);
  const calls = perCall(stage, from);
  const requests = sandbox.omie.log.length - from;
  tell.say(`${suppliers} suppliers in ${requests} requests: ${Object.entries(calls).map(([call, count]) => `${call} ${count}×`).join(", ")}`);
  tell.say(`the popup says “${tn("suppliersKnown", suppliers)}” and “${t("readOnlyReminder")}”`);
  tell.check("one request per list, the fewest there can be", calls, { ListarClientes: 1, ListarCategorias: 1, ListarContasCorrentes: 1, ListarContasPagar: 1 });
  tell.check("OMIE answered none of them with a fault", sandbox.omie.log.filter((entry) => entry.fault !== null), []);
  return popup;
}
