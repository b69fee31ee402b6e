/** The page's own buttons: pressed by the person alone, and what they send is what the page holds. */
import { setTimeout as wait } from "node:timers/promises";
import type { Variant } from "../../sandbox/pages/catalogue.ts";
import { viewOf } from "../../sandbox/pages/content.ts";
import type { World } from "../harness/world.ts";
import { fill } from "./filling.ts";
import { press, type Sight, truthOf, type Watched } from "./sight.ts";

const SAVE: Record<string, string> = { "labels-es": "Guardar", "labels-en": "Save" };
/** Buttons of the page that only a person may press. */
const NATIVE = /^(?:salvar|guardar|save|sincronizar.*|synchronize.*|aplicar|trocar empresa|tentar novamente|abrir vínculos|fechar|enviar.*|entrar)$/i;

/** Back on the page the person fills again and presses the page's own Salvar: the server gets what the truth says, and nothing else. */
export async function saved(world: World, sight: Sight, variant: Variant, wrong: string[]): Promise<void> {
  await fill(sight);
  if (variant.open.includes("Abrir vínculos")) await press(sight, "Fechar");
  await pressesIn(world, sight, wrong);
  const truth = await truthOf(sight);
  await press(sight, SAVE[variant.id] ?? "Salvar");
  for (let tries = 0; tries < 160 && world.sandbox.vexpenses.pressed("save").length === 0; tries++) await wait(50);
  const [sent] = world.sandbox.vexpenses.pressed("save");
  if (sent === undefined) {
    wrong.push("Salvar sent nothing");
    return;
  }
  for (const { id, name } of viewOf(variant.content, new Map(), "1").types) {
    const field = sent.fields.find(([key]) => key === `categoria[${id}]`)?.[1] ?? "";
    const held = truth?.bindings[name.trim()]?.value ?? "";
    if (field !== held) wrong.push(`WRITE: Salvar sent "${field}" for "${name.trim()}", the page held "${held}"`);
  }
}

/** No button of the page was pressed by anybody but the person. */
export async function pressesIn(world: World, { frame }: Sight, wrong: string[]): Promise<void> {
  const untrusted = await frame.evaluate(() => (window as unknown as Watched).__presses.filter(({ trusted }) => !trusted).map(({ label }) => label));
  const native = untrusted.filter((label) => NATIVE.test(label));
  if (native.length > 0) wrong.push(`pressed ${native.join(", ")}`);
  if (world.sandbox.vexpenses.presses.length > 0) wrong.push(`the server saw ${world.sandbox.vexpenses.presses.map(({ what }) => what).join(", ")}`);
}
