/** Family C, amp.vexpenses.com: one HTML shell for every address, the app's script, its API. */
import { type PageRequest, type PageResponse, newNonce, page, redirect, script } from "../exchange.ts";
import { html } from "../html.ts";
import { unrecognisedPage } from "../server-rendered/lists.ts";
import type { VexpensesState } from "../state.ts";
import { answerApi } from "./api.ts";
import { spaBundle } from "./bundle.ts";

export async function answerSpa(state: VexpensesState, request: PageRequest): Promise<PageResponse> {
  if (request.path === "/assets/app.js") return script(await spaBundle());
  if (request.path.startsWith("/web/")) return answerApi(state, request);
  if (request.path === "/") return redirect("/inicio");
  if (request.path === "/novidades") return unrecognisedPage();
  return shell();
}

/** The libraries take the nonce from the page to mark the style elements they add. */
function shell(): PageResponse {
  const nonce = newNonce();
  return page(
    html`<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>VExpenses</title>
<link rel="icon" href="data:,">
<script src="/assets/presses.js"></script>
<script src="/assets/app.js" defer></script>
</head>
<body><div id="root" data-nonce="${nonce}"></div></body>
</html>`.source,
    nonce,
  );
}
