/** All handlers behind the one door. */
import { answerer } from "./answer.ts";
import type { Self } from "./gate.ts";
import { packHandlers } from "./pack.ts";
import { fixHandlers } from "./fixes.ts";
import { pageHandlers } from "./page.ts";
import { mappingHandlers } from "./mapping.ts";
import type { Parts } from "./parts.ts";
import { roleHandlers } from "./role.ts";
import { peopleHandlers } from "./people.ts";
import { supportHandlers } from "./support.ts";
import { uiHandlers } from "./ui.ts";

export function listener(parts: Parts, self: Self, report: Parameters<typeof answerer>[2]) {
  return answerer({ ...pageHandlers(parts), ...uiHandlers(parts), ...mappingHandlers(parts), ...supportHandlers(parts), ...roleHandlers(parts), ...packHandlers(parts), ...peopleHandlers(parts), ...fixHandlers(parts) }, self, report);
}
