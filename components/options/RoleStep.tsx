import type { Role, Standing } from "../../lib/model/standing.ts";
import { t } from "../../lib/text.ts";

export interface RoleStepProps {
  standing: Standing;
  onChoose(role: Role): void;
}

const ROLES = [
  { role: "admin", name: "roleAdmin", help: "roleAdminHelp" },
  { role: "approver", name: "roleApprover", help: "roleApproverHelp" },
] as const;

/** Whose browser this is: asked first, and changed later with one press; a policy that says it leaves nothing to choose. */
export function RoleStep({ standing, onChoose }: RoleStepProps) {
  const { role, locked } = standing;
  if (locked) return null;
  if (role === null) {
    return (
      <section class="card" aria-labelledby="role-title">
        <h2 id="role-title">{t("roleTitle")}</h2>
        <div class="roles">
          {ROLES.map((one) => (
            <div key={one.role}>
              <button type="button" aria-describedby={`role-${one.role}`} onClick={() => onChoose(one.role)}>
                {t(one.name)}
              </button>
              <p class="hint" id={`role-${one.role}`}>
                {t(one.help)}
              </p>
            </div>
          ))}
        </div>
      </section>
    );
  }
  const other = ROLES.find((one) => one.role !== role);
  return (
    <section class="role" aria-label={t("roleTitle")}>
      <p>{t(role === "admin" ? "roleIsAdmin" : "roleIsApprover")}</p>
      {other === undefined ? null : (
        <button type="button" class="quiet" aria-describedby={role === "admin" ? "role-switch" : undefined} onClick={() => onChoose(other.role)}>
          {t(other.name)}
        </button>
      )}
      {role === "admin" ? (
        <p class="hint" id="role-switch">
          {t("roleSwitchHelp")}
        </p>
      ) : null}
    </section>
  );
}
