/** The other family of pages, a React app with react-select: the same states, and the same filling. */
import { t, tn } from "../../../../lib/text.ts";
import { type BadgeFacts, press } from "../../../e2e/harness/find.ts";
import { saysInPage } from "../../../e2e/harness/journey.ts";
import { pageUrls } from "../../../sandbox/vexpenses/urls.ts";
import { heldByApp } from "../held.ts";
import { panelText } from "../panel.ts";
import { clickedOn, pressesReceived, type Stage, visit } from "../stage.ts";
import { stateWord, tidy } from "../words.ts";
import { changedTypes, SURE } from "./bindings.ts";
import { readEverybody } from "./people.ts";
import { type Configured, readConfigurar } from "./types.ts";

const URLS = pageUrls("C");

/** "email: blocked member.not-in-omie", sorted: two families that say the same give equal lists. */
const verdicts = (badges: BadgeFacts[]): string[] => badges.map(({ key, state, reasons }) => `${key}: ${state} ${reasons.toSorted().join(" ")}`).toSorted();

const counted = (badges: BadgeFacts[]): string =>
  [...Map.groupBy(badges, (badge) => badge.state)].map(([state, inState]) => `${inState.length} ${stateWord(state)}`).join(", ");

export async function sameStatesInApp(stage: Stage, known: Configured & { people: BadgeFacts[] }): Promise<void> {
  const { tell, camera } = stage;
  const page = await visit(stage, URLS.start);
  const people = await readEverybody(stage, page, null, URLS);
  await page.goto(URLS.omie, { waitUntil: "domcontentloaded" });
  const { types, account } = await readConfigurar(page);
  await camera.asIs(page, "app-configurar");
  tell.say(`people: ${counted(people)}`, `types: ${counted(types)}`, `conta corrente: ${counted(account)}`);
  tell.check("every person as on the server-rendered pages", verdicts(people), verdicts(known.people));
  tell.check("every type too", verdicts(types), verdicts(known.types));
  tell.check("and the conta corrente", verdicts(account), verdicts(known.account));
  await page.close();
}

/** As on the first day: somebody else took the saved suggestions back in VExpenses. */
function unsaveSuggestions({ sandbox }: Stage): void {
  const { vexpenses } = sandbox;
  const bindings = new Map(vexpenses.data.types.filter(({ name }) => tidy(name) in SURE).map(({ id }) => [id, ""]));
  const account = vexpenses.savedAccount("omie");
  vexpenses.save("omie", { bindings, account: account === null ? "" : vexpenses.option(account).value, appKey: vexpenses.appKeyShown("omie") });
}

export async function sameFillingInApp(stage: Stage): Promise<void> {
  const { tell, camera } = stage;
  const count = Object.keys(SURE).length;
  unsaveSuggestions(stage);
  const received = pressesReceived(stage);
  const page = await visit(stage, URLS.omie);
  await readConfigurar(page);
  const before = await heldByApp(page);
  await press(page, "button", t("applySure"));
  await saysInPage(page, t("previewTitle"));
  await press(page, "button", t("confirmFill"));
  await saysInPage(page, tn("filledUnsaved", count));
  await camera.asIs(page, "app-filled-not-saved");
  tell.say(`“${await panelText(page, ".strip")}”`);
  tell.check("React holds exactly the suggestions", changedTypes(before, await heldByApp(page)), SURE);
  await press(page, "button", t("undo"));
  await page.waitForFunction(() => !document.querySelector('prontidao-badge[data-reasons~="type.unsaved"]'));
  tell.check(`“${t("undo")}” takes back exactly them`, await heldByApp(page), before);
  tell.check("no native button was pressed meanwhile", [await clickedOn(page), pressesReceived(stage)], [[], received]);
  await page.close();
}
