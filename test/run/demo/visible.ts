/** With a display: a Chromium opens on the sandbox, for trying it by hand. */
import type { Sandbox } from "../../sandbox/server.ts";
import { pageUrls } from "../../sandbox/vexpenses/urls.ts";
import { openWindow, takeSeat, untilOver } from "../../sandbox/window.ts";

/** Opens the window and stays until it is closed, or until Ctrl+C. */
export async function openVisible(binary: string, build: string, sandbox: Sandbox): Promise<void> {
  const { keys } = sandbox.vexpenses.data;
  console.log(`A Chromium opens on the Integrações page of a made-up VExpenses, with the extension in it. Nothing leaves this computer.
Close the window, or press Ctrl+C here, to end.

Keys to type when the extension asks
  App Key      ${keys.appKey}
  App Secret   ${keys.appSecret}

What to try
  1. Omie → Configurar: the types without a category, with suggestions, before any key.
  2. “Aplicar sugestões seguras”, look, “Confirmar preenchimento”, then the page's own Salvar.
  3. The extension's button (puzzle piece, or Alt+Shift+P): “Conectar o Omie”, agree, type the keys.
  4. The button again: “Atualizar dados do Omie”.
  5. Membros de Equipe, in the menu on the left: everybody's state; click a mark to read why.
  6. Omie → Configurar again: press the page's Sincronizar, and look at Membros de Equipe once more.
  7. The same in a single-page app: ${pageUrls("C").integrations}

The same journey printed, checked and photographed: npm run demo -- --headless
`);
  const seat = takeSeat(build, sandbox);
  try {
    const window = await openWindow(binary, seat, sandbox.urls.integrations);
    try {
      await untilOver(window);
    } finally {
      await window.close();
    }
  } finally {
    seat.remove();
  }
}
