/** Import for its effect: everything drawn speaks the shipped Portuguese, after each test the page is empty again. */
import { cleanup } from "@testing-library/preact";
import { afterEach } from "vitest";
import { speak } from "../../lib/text.ts";
import messages from "../../public/_locales/pt_BR/messages.json" with { type: "json" };
import { lookupIn } from "./words.ts";

speak(lookupIn(messages));
afterEach(() => cleanup());
