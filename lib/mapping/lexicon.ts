/**
 * What Brazilian companies call the same expense, as data. A concept is recognised by any of its `says` phrases
 * in the type's name; `near` are category words that mean the same, best first; `wide` are categories that
 * contain it. A phrase fits when all its words are there, in any order and number.
 */
export interface Concept {
  /** the subject as the reader is told it */
  subject: string;
  says: readonly string[];
  near: readonly string[];
  wide: readonly string[];
}

export const CONCEPTS: readonly Concept[] = [
  {
    subject: "refeição",
    says: ["alimentação", "alim", "refeição", "almoço", "jantar", "janta", "café", "lanche", "ifood", "rappi", "restaurante", "padaria", "meal", "lunch", "dinner", "food"],
    near: ["alimentação", "refeição", "lanche", "restaurante", "alimentação viagem"],
    wide: ["viagem", "copa cozinha", "mercado padaria"],
  },
  {
    subject: "refeição com cliente",
    says: ["refeição cliente", "almoço cliente", "jantar cliente", "almoço relacionamento", "jantar relacionamento", "visita cliente"],
    near: ["refeição cliente", "visita cliente", "relacionamento", "representação comercial", "alimentação", "refeição"],
    wide: ["viagem comercial", "viagem comercia", "captação cliente", "viagem"],
  },
  {
    subject: "copa e mercado",
    says: ["supermercado", "mercado", "copa", "cozinha", "coffee break"],
    near: ["copa cozinha", "mercado", "suprimento escritório", "material uso consumo"],
    wide: ["alimentação", "refeição", "material limpeza", "limpeza"],
  },
  {
    subject: "confraternização",
    says: ["confraternização", "comemoração", "aniversário", "festa", "endomarketing"],
    near: ["confraternização", "comemoração", "endomarketing", "evento"],
    wide: ["outro benefício", "benefício"],
  },
  {
    subject: "combustível",
    says: ["combustível", "gasolina", "diesel", "etanol", "álcool", "gnv", "abastecimento", "posto", "fuel", "gas station"],
    near: ["combustível", "abastecimento"],
    wide: ["veículo", "deslocamento", "transporte", "viagem"],
  },
  {
    subject: "quilometragem",
    says: ["quilometragem", "km", "quilômetro", "mileage", "km rodado"],
    near: ["quilometragem", "km", "combustível", "deslocamento"],
    wide: ["veículo", "transporte urbano", "viagem"],
  },
  {
    subject: "pedágio",
    says: ["pedágio", "sem parar", "veloe", "conectcar", "move mais", "toll"],
    near: ["pedágio", "estacionamento pedágio"],
    wide: ["deslocamento", "veículo", "estacionamento", "viagem", "transporte"],
  },
  {
    subject: "estacionamento",
    says: ["estacionamento", "estac", "zona azul", "parking", "valet", "vaga"],
    near: ["estacionamento"],
    wide: ["deslocamento", "veículo", "pedágio", "viagem", "transporte"],
  },
  {
    subject: "táxi e aplicativo",
    says: ["uber", "99", "99pop", "99táxi", "cabify", "indriver", "táxi", "taxi", "transporte aplicativo", "corrida", "ride"],
    near: ["uber", "táxi", "transporte aplicativo", "transporte urbano", "deslocamento", "mobilidade urbana", "locomoção"],
    wide: ["transporte geral", "transporte", "condução", "viagem"],
  },
  {
    subject: "transporte",
    says: ["ônibus", "metrô", "trem", "transporte público", "transporte", "deslocamento", "locomoção", "condução", "mobilidade", "bus"],
    near: ["transporte urbano", "deslocamento", "locomoção", "condução", "transporte aplicativo", "uber táxi", "transporte"],
    wide: ["viagem"],
  },
  {
    subject: "locação de veículo",
    says: ["locação veículo", "locação carro", "aluguel carro", "aluguel veículo", "localiza", "movida", "unidas", "rent a car", "car rental"],
    near: ["locação veículo", "aluguel veículo", "locação carro", "locação"],
    wide: ["veículo", "viagem", "transporte urbano"],
  },
  {
    subject: "manutenção de veículo",
    says: ["manutenção veículo", "manutenção carro", "pneu", "óleo", "lava jato", "lavagem", "oficina", "mecânico", "borracharia", "revisão carro"],
    near: ["manutenção veículo", "veículo", "manutenção imobilizado"],
    wide: ["manutenção reparo", "manutenção equipamento", "transporte"],
  },
  {
    subject: "seguro de veículo",
    says: ["seguro veículo", "seguro carro", "seguro auto"],
    near: ["seguro veículo", "seguro", "seguro diverso"],
    wide: ["veículo"],
  },
  { subject: "seguro viagem", says: ["seguro viagem"], near: ["seguro viagem", "viagem", "seguro"], wide: ["seguro diverso"] },
  {
    subject: "multa de trânsito",
    says: ["multa trânsito", "multa veículo", "infração"],
    near: ["multa trânsito", "multa veículo", "multa"],
    wide: ["veículo", "taxa detran"],
  },
  {
    subject: "taxas de veículo",
    says: ["ipva", "licenciamento", "dpvat", "detran", "emplacamento"],
    near: ["ipva", "licenciamento", "taxa detran"],
    wide: ["veículo", "taxa", "imposto"],
  },
  {
    subject: "passagem",
    says: ["passagem", "aéreo", "voo", "bagagem", "latam", "gol", "azul", "companhia aérea", "flight", "airfare", "rodoviária"],
    near: ["passagem", "passagem aérea", "viagem", "viagem estadia", "viagem hospedagem"],
    wide: ["viagem comercial", "viagem comercia", "transporte"],
  },
  {
    subject: "hospedagem",
    says: ["hospedagem", "hosp", "hotel", "pousada", "airbnb", "booking", "estadia", "diária hotel", "lodging"],
    near: ["hospedagem", "estadia", "hotel", "viagem hospedagem"],
    wide: ["viagem", "diária viagem"],
  },
  {
    subject: "diárias",
    says: ["diária", "ajuda custo", "per diem"],
    near: ["diária viagem", "diária", "ajuda"],
    wide: ["viagem", "hospedagem"],
  },
  { subject: "viagem", says: ["viagem", "travel", "trip"], near: ["viagem", "viagem estadia", "viagem hospedagem"], wide: ["hospedagem", "diária viagem"] },
  { subject: "viagem comercial", says: ["viagem relacionamento", "viagem comercial", "viagem cliente"], near: ["viagem comercial", "viagem comercia", "visita cliente", "viagem"], wide: ["marketing"] },
  { subject: "lavanderia", says: ["lavanderia", "faxina", "laundry"], near: ["lavanderia"], wide: ["viagem", "hospedagem"] },
  { subject: "faxina", says: ["faxina"], near: [], wide: ["limpeza"] },
  {
    subject: "material de escritório",
    says: ["material escritório", "mat escritório", "papelaria", "office supply", "office supplies", "copiadora", "cópia", "xerox", "toner", "cartucho", "tinta impressora", "impressão", "gráfica"],
    near: ["material escritório", "suprimento escritório", "limpeza escritório", "papelaria", "serviço gráfico"],
    wide: ["material uso consumo", "material consumo", "material", "administrativa"],
  },
  {
    subject: "correio e frete",
    says: ["correio", "sedex", "frete", "motoboy", "entrega", "lalamove", "loggi", "jadlog", "transportadora", "shipping"],
    near: ["correio", "motoboy", "frete correio", "frete", "frete transporte"],
    wide: ["transporte geral", "transporte aplicativo", "administrativa"],
  },
  {
    subject: "telefonia",
    says: ["telefone", "telefonia", "celular", "recarga", "phone"],
    near: ["telefonia móvel", "telefonia", "telefone", "telefonia internet"],
    wide: ["comunicação", "internet"],
  },
  { subject: "internet", says: ["internet", "wifi", "banda larga", "roaming"], near: ["internet", "telefonia internet"], wide: ["telefonia", "comunicação"] },
  {
    subject: "software",
    says: ["software", "assinatura", "licença", "saas", "api", "nuvem", "cloud", "aws", "claude", "chatgpt", "openai", "sistema", "aplicativo celular"],
    near: ["software", "licença software", "software sistema", "sistema", "software gestão", "software administrativo", "plataforma online", "sistema gestão"],
    wide: ["informática", "servidor", "hospedagem dado", "internet"],
  },
  {
    subject: "equipamento de informática",
    says: ["computador", "notebook", "periférico", "mouse", "teclado", "monitor", "informática", "headset", "laptop"],
    near: ["equipamento informática", "computador periférico", "informática", "informática software"],
    wide: ["máquina equipamento", "bem pequeno valor", "equipamento"],
  },
  { subject: "ferramentas", says: ["ferramenta", "tool"], near: ["ferramenta"], wide: ["bem pequeno valor", "material consumo", "material", "equipamento"] },
  { subject: "EPI e uniforme", says: ["epi", "uniforme", "fardamento", "vestimenta"], near: ["epi", "uniforme", "fardamento"], wide: ["outro benefício", "material consumo"] },
  { subject: "material de consumo", says: ["material consumo", "insumo", "peça", "material"], near: ["material uso consumo", "material consumo", "insumo", "compra material", "manutenção equipamento"], wide: ["manutenção reparo", "material"] },
  {
    subject: "cursos e treinamentos",
    says: ["curso", "treinamento", "capacitação", "workshop", "palestra", "training", "course"],
    near: ["curso treinamento", "treinamento", "curso", "capacitação"],
    wide: ["outro benefício", "consultoria"],
  },
  {
    subject: "eventos",
    says: ["inscrição evento", "evento", "feira", "congresso", "event"],
    near: ["feira evento", "evento", "feira"],
    wide: ["marketing publicidade", "marketing", "treinamento", "publicidade"],
  },
  {
    subject: "marketing",
    says: ["google ads", "facebook ads", "meta ads", "ads", "publicidade", "propaganda", "anúncio", "marketing", "mídia"],
    near: ["publicidade online", "marketing digital", "marketing publicidade", "publicidade", "marketing", "taxa publicidade"],
    wide: ["venda marketing", "agência"],
  },
  { subject: "brindes", says: ["brinde", "presente", "gift"], near: ["brinde", "brinde cliente", "bonificação benefício cliente"], wide: ["marketing publicidade", "marketing", "bonificação"] },
  { subject: "saúde", says: ["farmácia", "remédio", "medicamento", "médico", "exame", "admissional", "aso"], near: ["exame médico", "exame ocupacional", "exame", "assistência médica"], wide: ["admissão", "outro benefício", "despesa funcionário", "outro"] },
  { subject: "limpeza", says: ["higiene", "limpeza"], near: ["material limpeza", "limpeza"], wide: ["material uso consumo", "copa cozinha"] },
  { subject: "cartório", says: ["cartório", "reconhecimento firma", "autenticação"], near: ["cartório", "emolumento", "taxa emolumento"], wide: ["taxa diversa", "custa processual", "jurídico", "juridica", "advogado"] },
  { subject: "taxas", says: ["taxa", "fee"], near: ["taxa diversa", "taxa emolumento", "taxa licença", "taxa"], wide: ["tarifa", "imposto"] },
  { subject: "tarifas bancárias", says: ["tarifa bancária", "tarifa banco", "bank fee"], near: ["tarifa bancária", "despesa bancária", "bancária", "tarifa"], wide: ["financeira"] },
  { subject: "adiantamento", says: ["adiantamento"], near: ["adiantamento"], wide: [] },
  { subject: "outras despesas", says: ["outro", "diverso", "diversa", "outra"], near: ["outra administrativa", "diversa", "outra", "demais", "não direcionada", "outra operacional"], wide: ["identificar"] },
  { subject: "manutenção predial", says: ["manutenção escritório", "manutenção predial", "reforma", "reparo"], near: ["manutenção predial", "manutenção reparo", "manutenção imobilizado", "reforma instalação"], wide: ["manutenção", "instalação"] },
  { subject: "contas de consumo", says: ["luz", "energia", "água"], near: ["energia elétrica", "água esgoto"], wide: ["condomínio"] },
  { subject: "serviços de terceiros", says: ["serviço terceiro", "prestador", "freelancer", "autônomo"], near: ["serviço terceiro", "compra serviço", "prestador serviço", "colaborador terceirizado", "autônomo", "pessoa jurídica"], wide: ["consultoria", "serviço"] },
];

/**
 * Words that change what a category is for tax or payroll: a category with one of them is not the same thing as
 * one without, so it is never more than a suggestion for a type that doesn't say the word.
 */
export const CHANGES_MEANING: ReadonlySet<string> = new Set(
  (
    "vale salario ferias rescisao inss fgts irrf pis cofins csll iss icms ipi iof comissao emprestimo juro devolucao revenda " +
    "adiantamento socio dividendo pro labore decimo pensao retido tomado patronal pf pj multa investimento imobilizado " +
    "locacao aluguel seguro vida terceiro eletrica imobilizacao fornecedor credito dedutivel indedutivel isento tributavel antecipado hora extra venda obra servidor dado importacao prima"
  ).split(" "),
);

/** A category of just this name is where the thing itself is bought, not where using it is expensed. */
export const BOUGHT_AS_ASSET: ReadonlySet<string> = new Set(["veiculo", "veiculos", "compra de veiculos", "aquisicao de veiculos"]);
