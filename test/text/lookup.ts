/** browser.i18n.getMessage over the shipped messages, with the substitution rules both browsers share. */
import en from "../../public/_locales/en/messages.json";
import es from "../../public/_locales/es/messages.json";
import pt from "../../public/_locales/pt_BR/messages.json";

export interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

export const LOCALES: Record<"pt_BR" | "en" | "es", Record<string, Message>> = { pt_BR: pt, en, es };

export function lookupIn(locale: keyof typeof LOCALES) {
  return (key: string, subs: string[] = []): string => {
    const entry = LOCALES[locale][key];
    if (!entry) return "";
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? "";
      return content.replace(/\$(\d)/g, (__, place: string) => subs[Number(place) - 1] ?? "");
    });
  };
}
