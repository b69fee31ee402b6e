/**
 * What VExpenses' pages call things, in Portuguese, Spanish and English: data only.
 *
 * Every phrase is written as `bareWords()` leaves text: no accents, lower case, words parted by one
 * space, "(s)" dropped. A phrase matches whole words. Casing and plurals vary between the vendor's
 * own help articles ("Omie"/"OMIE", "tipo de despesas"/"tipos de despesas"), so both are listed.
 */

export type Phrases = readonly string[];

export const OMIE: Phrases = ["omie"];

/** Other integrations VExpenses lists; their Configurar pages may look just like Omie's. */
export const OTHER_VENDORS: Phrases = [
  "conta azul", "contaazul", "nibo", "datasul", "matera", "pagnet", "sap", "senior", "bimer", "totvs", "protheus",
  "sankhya", "bling", "granatum", "quickbooks", "xero", "oracle", "netsuite", "dynamics", "alterdata", "dominio",
];

// ---------------------------------------------------------------- names of pages

export const INTEGRATIONS: Phrases = ["integracoes", "integracao", "integraciones", "integrations"];
export const CONFIGURE: Phrases = ["configurar", "configure", "set up", "configuracao", "configuracion", "configuration"];

/** Headings of the list of what waits for a decision; no public source says which one it is. */
export const APPROVALS: Phrases = [
  "aprovacoes", "minhas aprovacoes", "aprovacoes pendentes", "aprovacao de relatorios", "relatorios para aprovar", "relatorios a aprovar",
  "relatorios pendentes de aprovacao", "relatorios aguardando aprovacao", "aprobaciones", "mis aprobaciones", "aprobaciones pendientes",
  "informes por aprobar", "reportes por aprobar", "rendiciones por aprobar", "approvals", "my approvals", "pending approvals", "reports to approve",
];
export const REJECT_REPORTS: Phrases = [
  "reprovar relatorios", "reprovar relatorio", "rechazar informes", "rechazar reportes", "rechazar rendiciones", "reject reports", "reject report",
];
/** What one set of expenses that are handed in together is called. */
export const REPORT: Phrases = [
  "relatorio", "relatorios", "informe", "informes", "reporte", "reportes", "rendicion", "rendiciones", "report", "reports",
];
export const APPROVAL: Phrases = ["aprovacao", "aprobacion", "approval"];
export const EXPENSES: Phrases = ["despesa", "despesas", "gasto", "gastos", "expense", "expenses"];

export const ACCOUNT: Phrases = [
  "conta corrente", "contas correntes", "conta corrente no omie", "cuenta corriente", "cuenta bancaria",
  "checking account", "current account", "bank account",
];

export const APP_KEY: Phrases = ["app key", "appkey", "chave do aplicativo", "clave de la aplicacion", "application key"];
export const APP_SECRET: Phrases = ["app secret", "appsecret", "segredo do aplicativo", "secreto de la aplicacion"];

export const EXPENSE_TYPE: Phrases = [
  "tipo de despesa", "tipos de despesa", "tipo de despesas", "tipos de despesas", "tipo de gasto", "tipos de gasto",
  "tipo de gastos", "tipos de gastos", "expense type", "expense types", "type of expense",
];

/** "Tipo" alone counts only as a column title. */
export const TYPE_COLUMN: Phrases = [...EXPENSE_TYPE, "tipo", "tipos", "type", "types", "despesa", "gasto", "expense"];
export const CATEGORY: Phrases = ["categoria", "categorias", "category", "categories"];
/** Where a table says how something went or stands. */
export const STATUS_COLUMN: Phrases = ["status", "situacao", "estado", "situacion", "state"];

/** Verbs that bind; together with the type or the category they name the bindings section. */
export const BIND: Phrases = [
  "vincular", "vincule", "vinculo", "vinculos", "mapear", "mapeamento", "associar", "relacionar", "vinculacion",
  "asociar", "mapeo", "link", "map", "mapping", "bind", "match",
];

export const SAVE: Phrases = ["salvar", "salve", "gravar", "guardar", "save"];
export const SYNC: Phrases = ["sincronizar", "sincronize", "synchronize", "synchronise", "sync"];

export const MEMBERS: Phrases = [
  "membros de equipe", "membros da equipe", "membro de equipe", "miembros del equipo", "miembros de equipo",
  "team members", "team member",
];
/** Headings that fit a member list but many other pages too. */
export const PEOPLE: Phrases = ["usuarios", "usuario", "membros", "miembros", "colaboradores", "users", "members"];
export const NEW_MEMBER: Phrases = ["novo membro", "novo usuario", "nuevo miembro", "nuevo usuario", "new member", "new team member", "new user"];

export const NEW_TYPE: Phrases = ["novo tipo", "adicionar tipo", "nuevo tipo", "agregar tipo", "new type", "new expense type", "add type"];

export const ACTIVE: Phrases = [
  "ativo", "ativos", "ativa", "ativas", "ativado", "ativados", "habilitado", "activo", "activos", "activa", "activas",
  "activado", "activados", "active", "enabled",
];
export const INACTIVE: Phrases = [
  "desativado", "desativados", "desativada", "desativadas", "inativo", "inativos", "inativa", "inativas",
  "desactivado", "desactivados", "inactivo", "inactivos", "inactiva", "inactivas", "deshabilitado", "inactive",
  "deactivated", "disabled",
];
export const EVERYBODY: Phrases = ["todos", "todas", "all"];

export const APPROVE: Phrases = ["aprovar", "aprobar", "approve"];
export const REJECT: Phrases = ["reprovar", "rejeitar", "recusar", "rechazar", "reject", "decline"];
/** What a report or an approval of one waits for or has become; tabs carry the same words. */
export const AWAITING: Phrases = [
  "aguardando voce", "aguardando outros", "aguardando aprovacao", "aguardando", "pendente", "pendentes", "enviado", "enviados", "esperando", "pendiente",
  "pendientes", "enviada", "enviadas", "awaiting you", "awaiting others", "awaiting", "pending", "sent", "submitted",
];
export const APPROVED: Phrases = ["aprovado", "aprovados", "aprovada", "aprovadas", "aprobado", "aprobados", "aprobada", "aprobadas", "approved"];
export const REJECTED: Phrases = [
  "reprovado", "reprovados", "reprovada", "reprovadas", "rejeitado", "rejeitados", "rejeitada", "rejeitadas", "recusado", "recusada",
  "rechazado", "rechazados", "rechazada", "rechazadas", "rejected", "declined",
];
export const REOPENED: Phrases = ["reaberto", "reaberta", "reabertos", "reabierto", "reabierta", "reopened"];
export const PAID: Phrases = ["pago", "pagos", "paga", "pagas", "pagado", "pagados", "pagada", "paid"];
export const OPENED: Phrases = ["aberto", "abertos", "aberta", "em aberto", "abierto", "abiertos", "rascunho", "borrador", "open", "draft"];

export const AMOUNT_COLUMN: Phrases = ["valor", "valor total", "total", "monto", "monto total", "importe", "amount", "total amount", "value"];
export const PERSON_COLUMN: Phrases = ["solicitante", "requerente", "funcionario", "empleado", "requester", "employee", "enviado por", "submitted by", "owner"];
export const REIMBURSABLE: Phrases = ["reembolsavel", "reembolsaveis", "reembolso", "reembolsable", "reembolsables", "reimbursable"];
export const YES: Phrases = ["sim", "si", "yes"];
export const NO: Phrases = ["nao", "no"];
export const TIMELINE: Phrases = ["linha do tempo", "historico", "linea de tiempo", "linea del tiempo", "historial", "timeline", "history"];
export const DOCUMENTS: Phrases = ["pdf", "excel", "xls"];
/** Hands a partial approval in: each expense is marked, then all marks are sent. */
export const SEND: Phrases = ["enviar", "enviar aprovacao", "enviar decisao", "send", "submit"];
export const ADVANCE: Phrases = ["adiantamento", "adiantamentos", "adiantamento vinculado", "anticipo", "anticipos", "adelanto", "advance", "advances", "cash advance"];
/** Says that a field is empty. */
export const NOTHING: Phrases = ["nenhum", "nenhuma", "nao ha", "sem adiantamento", "nao possui", "ninguno", "no hay", "sin anticipo", "none", "no advance"];
/** Said where a report has no expenses. */
export const NO_EXPENSES: Phrases = ["nenhuma despesa", "sem despesas", "nao ha despesas", "ningun gasto", "sin gastos", "no hay gastos", "no expenses", "there are no expenses"];
/** Takes a decision back. */
export const REOPEN: Phrases = ["reabrir", "reopen"];
export const STEP: Phrases = ["etapa", "etapas", "passo", "passos", "nivel", "niveis", "paso", "pasos", "niveles", "step", "steps", "level"];
export const STEPS_DONE: Phrases = ["concluida", "concluidas", "concluido", "concluidos", "aprovada", "aprovadas", "completada", "completadas", "completed", "done", "approved"];
export const STEPS_LEFT: Phrases = ["falta", "faltam", "restam", "resta", "restante", "restantes", "faltan", "quedan", "left", "remaining"];

export const EMAIL_COLUMN: Phrases = ["e mail", "email", "correo", "correo electronico", "mail"];
export const NAME_COLUMN: Phrases = ["nome", "nome completo", "nombre", "nombre completo", "name", "full name", "usuario", "membro", "miembro", "colaborador", "pessoa", "persona", "user", "member", "person"];
/** What columns are called: a row of these is a row of titles. */
export const COLUMNS: Phrases = [...NAME_COLUMN, ...EMAIL_COLUMN, ...TYPE_COLUMN, ...CATEGORY, ...STATUS_COLUMN, ...AMOUNT_COLUMN, ...PERSON_COLUMN, "perfil", "acoes", "acciones", "actions", "role", "descricao", "descripcion", "description"];

/** Roles and things to press that stand beside people's names. */
export const NEVER_NAMES: Phrases = [
  ...COLUMNS, ...ACTIVE, ...INACTIVE, ...AWAITING, ...APPROVED, ...REJECTED, ...REOPENED, ...PAID, ...OPENED,
  "normal", "intermediario", "administrador", "administradora", "gestor", "aprovador", "intermedio", "aprobador", "administrator", "admin", "manager", "approver",
  "editar", "ver", "abrir", "detalhes", "excluir", "remover", "desativar", "ativar", "detalles", "eliminar", "desactivar", "activar", "edit", "view", "open",
  "details", "delete", "remove", "deactivate", "activate",
];

export const SEARCH: Phrases = ["buscar", "busca", "pesquisar", "pesquisa", "procurar", "filtrar", "busqueda", "search", "filter"];
export const LOAD_MORE: Phrases = ["carregar mais", "ver mais", "mostrar mais", "cargar mas", "ver mas", "mostrar mas", "load more", "show more"];
/** Said of a list that grows as it is scrolled. */
export const SCROLL_MORE: Phrases = ["role para", "role a pagina", "role a lista", "desplacese para", "desplaza para", "scroll to", "scroll for", "scroll down"];
export const LOADING: Phrases = ["carregando", "aguarde", "cargando", "espere", "loading"];
/** What rows are counted as: "24 usuários". */
export const COUNTED: Phrases = [
  "usuarios", "usuario", "membros", "membro", "miembros", "miembro", "colaboradores", "pessoas", "personas", "registros", "registro", "resultados",
  "resultado", "itens", "items", "tipos", "relatorios", "informes", "users", "members", "people", "records", "results", "entries", "types", "reports",
];

// ---------------------------------------------------------------- result messages

export const SUCCESS: Phrases = ["sucesso", "exito", "success", "successfully", "concluida", "concluido", "completada", "completado", "completed"];
export const FAILURE: Phrases = [
  "erro", "erros", "nenhum usuario", "ningun usuario", "no users", "falha", "falhas", "falhou", "falharam", "nao foi possivel", "nao pode ser", "nao foram", "nao foi",
  "nao sincronizado", "nao sincronizados", "nao encontrado", "nao encontrados", "invalido", "invalida", "error", "errores",
  "fallo", "fallaron", "no fue posible", "no se pudo", "no sincronizado", "no sincronizados", "failed", "failure",
  "could not", "unable", "not synchronized", "not synced",
];
/** Done to users: these words in a message say that it is about synchronising. */
export const SYNCED: Phrases = [
  ...SYNC, "sincronizado", "sincronizados", "sincronizada", "sincronizadas", "sincronizacao", "sincronizacion",
  "synchronized", "synchronised", "synced", "synchronization", "synchronisation",
];
export const SYNC_DONE: Phrases = [
  "sincronizado", "sincronizados", "sincronizada", "sincronizadas", "synchronized", "synchronised", "synced",
];
export const SAVED: Phrases = [
  ...SAVE, "salvo", "salvos", "salva", "salvas", "gravado", "gravados", "gravada", "gravadas", "guardado", "guardados",
  "guardada", "guardadas", "saved", "atualizado", "atualizados", "atualizada", "atualizadas", "actualizado",
  "actualizados", "actualizada", "actualizadas", "updated",
];
export const SAVE_DONE: Phrases = SAVED.filter((word) => !SAVE.includes(word));
/** Instructions and conditions: a text with one of these explains, it doesn't report. */
export const NOT_A_RESULT: Phrases = [
  "clique", "deve", "devem", "precisa", "precisam", "apos", "quando", "antes de", "se o", "se a", "para que", "caso",
  "sera", "serao", "haga clic", "debe", "deben", "despues", "cuando", "sera", "click", "must", "should", "after", "when",
  "before", "will",
];

// ---------------------------------------------------------------- the company in the header

export const COMPANY: Phrases = ["empresa", "razao social", "compania", "company"];
