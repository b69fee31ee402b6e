/** OMIE's faults as it words them (OMIE help 8001888, 8112984 and recorded answers). */

export interface SimulatedFault {
  status: number;
  /** a fault body, a body of another shape, or a page */
  body: { faultstring: string; faultcode: string } | { error_code: number; error_message: string; error_hash: string } | string;
}

const soap = (status: number, faultcode: string, faultstring: string): SimulatedFault => ({ status, body: { faultstring, faultcode } });
const client = (code: number, text: string): SimulatedFault => soap(500, `SOAP-ENV:Client-${code}`, `ERROR: ${text}`);
const server = (text: string): SimulatedFault => soap(500, "SOAP-ENV:Server", text);

export const FAULTS = {
  refused: () => soap(403, "SOAP-ENV:Server", "A chave de acesso não está preenchida ou não é válida."),
  suspended: () => soap(403, "SOAP-ENV:Server", "A chave de acesso está inválida ou o aplicativo está suspenso."),
  blocked: (seconds = 1800) =>
    soap(425, "MISUSE_API_PROCESS", `ERROR: API bloqueada por consumo indevido. Tente novamente em ${seconds} segundos.`),
  rate: (): SimulatedFault => ({ status: 429, body: { error_code: 429, error_message: "Too Many Requests", error_hash: "0000000000" } }),
  redundant: (seconds = 60) => client(6, `Consumo redundante detectado. Aguarde ${seconds} segundos para tentar novamente (REDUNDANT).`),
  running: () =>
    client(1880, "Já existe uma requisição desse método sendo executada e você pode tentar novamente em alguns instantes. (1)"),
  "redundant-clock": (clock = "19:04:08") =>
    client(8020, `Esta requisição já foi processada ou está sendo processada e você pode tentar novamente às ${clock}. (1)`),
  empty: (page = 1) => client(5113, `Não existem registros para a página [${page}]!`),
  "no-account": () => client(101, "Nenhuma conta corrente foi encontrada!"),
  "unknown-tag": (tag = "X", type = "x") => client(5001, `Tag [${tag.toUpperCase()}] não faz parte da estrutura do tipo complexo [${type}]!`),
  "too-long": (tag = "x", max = 1) => client(102, `O número máximo de caracteres permitido para o elemento [${tag}] é de ${max}!`),
  mandatory: (tag = "x") => client(1000, `O preenchimento da tag [${tag}] é obrigatório!`),
  "no-client": (code: string | number = "X") => client(105, `Cliente não cadastrado para o Código [${code}] !`),
  "client-code-taken": (code = "X", id: string | number = 1) =>
    client(102, `Cliente já cadastrado para o Código de Integração [${code}] com o nCod [${id}] !`),
  "client-document-taken": (document = "X", id: string | number = 1, code = "") =>
    client(102, `Cliente já cadastrado para o CPF/CNPJ [${document}] com o Id [${id}] e código de integração [${code}] ! (add)`),
  "no-param": () => client(71, "Nenhum parâmetro foi recebido em WS_PARAMS!"),
  "no-method": (call = "X") => server(`ERROR: Method "${call}" not exists`),
  "bad-json": () => soap(500, "SOAP-ENV:Client", "Invalid JSON Object"),
  broken: () => server("SOAP-ERROR: Broken response from Application Server (4)"),
  bye: () => server("SOAP-ERROR: Broken response from Application Server (PROTO_BYEBYE)"),
  gateway: (): SimulatedFault => ({
    status: 502,
    body: "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>",
  }),
  /** a gateway that answers a page with 200 */
  page: (): SimulatedFault => ({ status: 200, body: "<!DOCTYPE html><html><head><title>Omie</title></head><body>Em manutenção</body></html>" }),
} as const satisfies Record<string, (...args: never[]) => SimulatedFault>;

export type FaultName = keyof typeof FAULTS;
