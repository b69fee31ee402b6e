/** Calls of the app to its own back end. */
export async function call<T>(method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<T> {
  const sending: RequestInit = { method, headers: { accept: "application/json" } };
  if (body !== undefined) {
    sending.headers = { accept: "application/json", "content-type": "application/json" };
    sending.body = JSON.stringify(body);
  }
  const response = await fetch(`/web${path}`, sending);
  const answer = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? "Ocorreu um erro. Tente novamente.");
  return answer;
}
