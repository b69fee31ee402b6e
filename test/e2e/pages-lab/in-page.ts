/**
 * What the throw-away extension runs in a page: the product's own reading and drivers, worked by an event of the
 * document instead of by the panel, so that each step can be looked at by itself.
 */
import { readBindings } from "../../../lib/vexpenses/page/bindings.ts";
import type { ChoiceControl } from "../../../lib/vexpenses/page/choice/control.ts";
import { controlOf } from "../../../lib/vexpenses/page/choice/control-of.ts";
import { choose, undo } from "../../../lib/vexpenses/page/choice/fill.ts";
import { optionGroup } from "../../../lib/vexpenses/page/choice/option-group.ts";
import type { LabAnswer, LabAsk } from "./wire.ts";

const group = optionGroup();

function find(type: string): ChoiceControl | null {
  const { rows } = readBindings(document);
  for (const { chosen } of rows) if (chosen) group.saw(chosen);
  const row = rows.find((one) => one.type === type);
  return row ? controlOf(row.field, group) : null;
}

async function answer(ask: LabAsk): Promise<LabAnswer> {
  const started = Date.now();
  const told = (what: object): LabAnswer => ({ id: ask.id, ms: Date.now() - started, ...what });
  switch (ask.what) {
    case "read":
      return told({ rows: readBindings(document).rows.map(({ type, kind, chosen }) => ({ type, kind, chosen })) });
    case "options":
      return told({ options: (await find(ask.type)?.options()) ?? [] });
    case "choose": {
      const control = find(ask.type);
      return told({ outcome: control ? await choose(control, ask.option) : null });
    }
    case "undo":
      return told({ undone: await undo(() => find(ask.type), ask.option) });
  }
}

document.addEventListener("lab-ask", (event) => {
  const ask = JSON.parse((event as CustomEvent<string>).detail) as LabAsk;
  void answer(ask)
    .catch((error: unknown) => ({ id: ask.id, ms: 0, error: String(error) }))
    .then((told) => document.dispatchEvent(new CustomEvent("lab-answer", { detail: JSON.stringify(told) })));
});
document.documentElement.dataset["lab"] = "ready";
