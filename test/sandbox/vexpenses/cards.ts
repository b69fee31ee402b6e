/** The integrations on offer, as both families list them. */
export const CARDS = [
  { slug: "omie", title: "Omie", text: "Envio automático dos relatórios aprovados para o contas a pagar." },
  { slug: "conta-azul", title: "Conta Azul", text: "Envio automático dos relatórios aprovados." },
  { slug: "nibo", title: "Nibo", text: "Envio automático dos relatórios aprovados." },
  { slug: "datasul", title: "Datasul", text: "Exportação por arquivo." },
  { slug: "matera", title: "Matera", text: "Exportação por arquivo." },
  { slug: "pagnet", title: "Pagnet", text: "Exportação por arquivo." },
] as const;
