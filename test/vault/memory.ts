/** What keys are kept in, as Maps: the session's memory, and the records. */
import type { Records } from "../../lib/vault/records.ts";
import type { SessionArea } from "../../lib/vault.ts";

export function sessionMemory(content: Map<string, unknown> = new Map()): SessionArea & { content: Map<string, unknown> } {
  return {
    content,
    get: async (key) => Object.fromEntries([...content].filter(([held]) => key === null || held === key)),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) content.set(key, value);
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) content.delete(key);
    },
  };
}

export function memoryRecords(content: Map<string, unknown> = new Map()): Records & { content: Map<string, unknown> } {
  return {
    content,
    get: async (id) => content.get(id),
    put: async (record) => void content.set(record.id, record),
    remove: async (id) => void content.delete(id),
    ids: async () => [...content.keys()],
  };
}
