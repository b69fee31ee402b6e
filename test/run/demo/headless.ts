/** The journey of an administrator without a display: every step printed, checked and photographed. */
import { launchChromium } from "../../e2e/harness/chromium.ts";
import type { Driver } from "../../e2e/harness/driver.ts";
import { CannotStart } from "../../sandbox/cannot-start.ts";
import type { Sandbox } from "../../sandbox/server.ts";
import { Camera } from "./camera.ts";
import { Narrator } from "./narrator.ts";
import type { Stage } from "./stage.ts";
import { fillSafeOnes, saveAsPerson, typesBeforeAnyKey } from "./steps/bindings.ts";
import { connect, refreshData } from "./steps/connection.ts";
import { nothingOnIntegrations } from "./steps/integrations.ts";
import { peopleAfter, peopleBefore } from "./steps/people.ts";
import { whatItDidNotDo } from "./steps/restraint.ts";
import { sameFillingInApp, sameStatesInApp } from "./steps/single-page-app.ts";
import { typesAndAccount } from "./steps/types.ts";
import { speakPortuguese } from "./words.ts";

/**
 * Walks the journey. In: a running sandbox on its first day. Out: did every check hold?
 * @throws CannotStart when the browser doesn't start
 */
export async function walkHeadless(binary: string, build: string, sandbox: Sandbox): Promise<boolean> {
  const started = performance.now();
  speakPortuguese();
  const driver = await launch(binary, build, sandbox);
  const stage: Stage = { driver, sandbox, tell: new Narrator(), camera: new Camera(), pressed: [] };
  const { tell, camera } = stage;
  console.log(`${driver.version}, without a window. What is quoted is on the screen.`);
  try {
    await walk(stage);
  } catch (error) {
    tell.broke(error);
  } finally {
    await driver.close();
  }
  console.log(`\n${tell.summary()} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  console.log(`\nScreenshots:\n${camera.taken.map((path) => `  ${path}`).join("\n")}`);
  return !tell.failed;
}

async function launch(binary: string, build: string, sandbox: Sandbox): Promise<Driver> {
  try {
    return await launchChromium({ binary, build, sandbox, headless: true });
  } catch (error) {
    throw new CannotStart(`${binary} does not start: ${String(error).split("\n")[0]}`);
  }
}

async function walk(stage: Stage): Promise<void> {
  const { tell } = stage;
  const page = await tell.step("Integrações", () => nothingOnIntegrations(stage));
  await tell.step("Omie → Configurar, before any key", () => typesBeforeAnyKey(stage, page));
  await tell.step("“Aplicar sugestões seguras”, on the person's click", () => fillSafeOnes(stage, page));
  const bare = await tell.step("The walker presses the page's own Salvar, as a person would", () => saveAsPerson(stage, page));
  await page.close();
  await tell.step("Options: consent, then the keys", () => connect(stage, bare));
  const popup = await tell.step("Popup: “Atualizar dados do Omie”", () => refreshData(stage));
  const { people: before, list } = await tell.step("Membros de Equipe, before the page's Sincronizar", () => peopleBefore(stage, popup));
  const people = await tell.step("The walker presses the page's Sincronizar; Membros de Equipe again", () => peopleAfter(stage, list, popup, before));
  await list.close();
  const configured = await tell.step("Omie → Configurar with OMIE's data", () => typesAndAccount(stage, popup));
  await tell.step("The same in the single-page app (React, react-select)", async () => {
    await sameStatesInApp(stage, { people, ...configured });
    await sameFillingInApp(stage);
  });
  await tell.step("What the extension did not do", () => whatItDidNotDo(stage));
}
