import type { Ref } from "preact";
import { t } from "../../lib/text.ts";
import { KeyField } from "./KeyField.tsx";
import type { PassphraseFault } from "./passphraseShape.ts";

export interface PassphraseFieldsProps {
  /** what is wrong with the passphrase; null = nothing */
  fault: PassphraseFault | null;
  /** the second one is another */
  differs: boolean;
  firstRef: Ref<HTMLInputElement>;
  secondRef: Ref<HTMLInputElement>;
}

/** A new passphrase, typed twice: nobody can tell it to whoever mistypes it. */
export function PassphraseFields({ fault, differs, firstRef, secondRef }: PassphraseFieldsProps) {
  return (
    <>
      <KeyField id="passphrase" label={t("passphrase")} secret fault={faultText(fault)} inputRef={firstRef} />
      <p class="hint">{t("passphraseHelp")}</p>
      <KeyField id="passphrase-again" label={t("passphraseAgain")} secret fault={differs ? t("passphraseDiffers") : null} inputRef={secondRef} />
    </>
  );
}

function faultText(fault: PassphraseFault | null): string | null {
  switch (fault) {
    case null:
      return null;
    case "empty":
      return t("keyRequired");
    case "short":
      return t("passphraseShort");
    case "simple":
      return t("passphraseSimple");
  }
}
