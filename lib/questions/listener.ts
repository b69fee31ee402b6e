/** All handlers behind the one door. */
import { answerer } from "./answer.ts";
import type { Self } from "./gate.ts";
import { fixHandlers } from "./fixes.ts";
import { pageHandlers } from "./page.ts";
import type { Parts } from "./parts.ts";
import { peopleHandlers } from "./people.ts";
import { supportHandlers } from "./support.ts";
import { uiHandlers } from "./ui.ts";

export function listener(parts: Parts, self: Self, report: Parameters<typeof answerer>[2]) {
  return answerer({ ...pageHandlers(parts), ...uiHandlers(parts), ...supportHandlers(parts), ...peopleHandlers(parts), ...fixHandlers(parts) }, self, report);
}
