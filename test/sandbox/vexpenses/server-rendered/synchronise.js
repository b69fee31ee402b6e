// The small script of the older pages: Sincronizar by fetch, its passing message, and buttons that close a message.
const button = document.querySelector("[data-sincronizar]");
button?.addEventListener("click", async () => {
  button.disabled = true;
  const label = button.textContent;
  button.textContent = "Sincronizando...";
  try {
    const response = await fetch(button.dataset.sincronizar, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({ _token: button.dataset.token }),
    });
    if (!response.ok) throw new Error(String(response.status));
    show(await response.json());
  } catch {
    show({ outcome: "failure", message: "Não foi possível sincronizar os usuários. Atualize a página e tente novamente.", rows: [] });
  } finally {
    button.disabled = false;
    button.textContent = label;
  }
});

function show({ outcome, message, rows }) {
  if (outcome === "table") {
    document.querySelector("#resultado-sincronizacao").replaceChildren(paragraph(message), table(rows));
    return;
  }
  const toast = document.createElement("div");
  toast.className = `toast toast-${outcome === "success" ? "success" : "error"}`;
  toast.setAttribute("role", "alert");
  toast.textContent = message;
  document.body.append(toast);
  setTimeout(() => toast.remove(), Number(document.body.dataset.toast));
}

function paragraph(text) {
  const p = document.createElement("p");
  p.textContent = text;
  return p;
}

function table(rows) {
  const made = document.createElement("table");
  made.className = "table";
  for (const [tag, cells] of [["th", ["Nome", "E-mail", "Resultado"]], ...rows.map((row) => ["td", [row.name, row.email, row.result]])]) {
    const line = made.insertRow();
    for (const text of cells) {
      const cell = document.createElement(tag);
      cell.textContent = text;
      line.append(cell);
    }
  }
  return made;
}
