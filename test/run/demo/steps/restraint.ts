/** What the extension did not do. */
import type { Stage } from "../stage.ts";
import { pressesReceived } from "../stage.ts";

export async function whatItDidNotDo(stage: Stage): Promise<void> {
  const { tell, sandbox, driver } = stage;
  const { log } = sandbox.omie;
  const perHost = Map.groupBy([...sandbox.requests.map(({ host }) => host), ...log.map(() => "app.omie.com.br")], (host) => host);
  tell.say("requests that arrived, by host:", ...[...perHost].map(([host, requests]) => `  ${host}: ${requests.length}`));
  tell.say(`calls to OMIE: ${[...new Set(log.map((entry) => entry.call))].join(", ")}`);
  tell.say(`native buttons pressed by the walker: ${stage.pressed.join(", ")}`);
  tell.check("native buttons pressed by the extension: 0", pressesReceived(stage), stage.pressed);
  tell.check("other hosts asked for anything: 0", driver.strayHosts(), []);
  tell.check("every call to OMIE only reads (Listar…)", log.filter((entry) => !entry.call.startsWith("Listar")), []);
  tell.check("and came from the extension, not from a page", log.filter((entry) => entry.origin !== null && !entry.origin.startsWith("chrome-extension://")), []);
  tell.check("no page complained in its console", driver.problems, []);
}
