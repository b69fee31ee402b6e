/** Omie → Configurar with OMIE's data: every type and the conta corrente by state. */
import type { Page } from "puppeteer-core";
import { t } from "../../../../lib/text.ts";
import { type BadgeFacts, settledBadges } from "../../../e2e/harness/find.ts";
import { says } from "../../../e2e/harness/journey.ts";
import { EXPECTED } from "../../../sandbox/data.ts";
import { NARROW, POPUP, WIDE } from "../camera.ts";
import { panelText } from "../panel.ts";
import { type Stage, visit } from "../stage.ts";
import { differences, type Expectation, printable, tally } from "../words.ts";
import { SURE } from "./bindings.ts";

const TYPES = Object.keys(EXPECTED.types).length;

/** The data set's states, after the suggestions were saved. */
const EXPECTED_TYPES: Record<string, Expectation> = Object.fromEntries(
  Object.entries(EXPECTED.types).map(([type, expected]) => [type, type in SURE ? { state: "ready", reasons: [], notes: [] } : expected]),
);

export interface Configured {
  types: BadgeFacts[];
  account: BadgeFacts[];
}

export async function readConfigurar(page: Page): Promise<Configured> {
  await page.waitForSelector("prontidao-panel");
  return { types: await settledBadges(page, "type", TYPES), account: await settledBadges(page, "account", 1) };
}

export async function typesAndAccount(stage: Stage, popup: Page): Promise<Configured> {
  const { tell, camera, sandbox } = stage;
  const page = await visit(stage, sandbox.urls.omie);
  const configured = await readConfigurar(page);
  tell.say(`the panel names the company: “${await panelText(page, ".company")}”`);
  tell.say("tipos de despesa", ...tally(configured.types, printable).map((line) => `  ${line}`));
  tell.say("conta corrente", ...tally(configured.account, printable).map((line) => `  ${line}`));
  tell.check("every type's state and reasons are those of the data set", differences(configured.types, EXPECTED_TYPES), []);
  tell.check("so are the conta corrente's", differences(configured.account, { "conta-corrente": EXPECTED.account }), []);
  await camera.inPage(page, "configurar-connected", { sizes: [WIDE, NARROW], whole: true });
  await page.close();

  await popup.bringToFront();
  await says(popup, t("nextBindTypes"));
  await camera.ownPage(popup, "popup-end", POPUP);
  tell.say(`the popup's next step: “${t("nextBindTypes")}”`);
  return configured;
}
