/** Both page hosts over one state: which host name is answered by which family. */
import { readFileSync } from "node:fs";
import { VariantPages } from "../pages/routes.ts";
import type { SandboxData } from "./data-model.ts";
import { type PageRequest, type PageResponse, script } from "./exchange.ts";
import { ServerRendered } from "./server-rendered/routes.ts";
import { answerSpa } from "./spa/routes.ts";
import { VexpensesState } from "./state.ts";

const PRESSES = readFileSync(new URL("./presses.js", import.meta.url), "utf8");

type Answering = (request: PageRequest) => Promise<PageResponse>;

export interface VexpensesHosts {
  state: VexpensesState;
  /** null for a host name that has no pages */
  of(host: string): Answering | null;
  reset(): void;
}

export function createVexpensesHosts(data: SandboxData): VexpensesHosts {
  const state = new VexpensesState(data);
  const serverRendered = new ServerRendered(state);
  const variants = new VariantPages(state);
  const table: Record<string, Answering> = {
    "app.vexpenses.com": (request) => serverRendered.answer(request),
    "amp.vexpenses.com": (request) => answerSpa(state, request),
  };
  return {
    state,
    of(host) {
      const answer = Object.hasOwn(table, host) ? table[host] : undefined;
      if (answer === undefined) return null;
      return async (request) => (request.path === "/assets/presses.js" ? script(PRESSES) : ((await variants.answer(request)) ?? answer(request)));
    },
    reset() {
      state.reset();
      serverRendered.reset();
      variants.reset();
    },
  };
}
