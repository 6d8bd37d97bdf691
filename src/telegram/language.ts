// src/telegram/language.ts
import type { Language } from "../answering/answer.js";

/** Language of a reply where no question tells: that of the user's Telegram, else Vietnamese. */
export function languageOfUser(user: { readonly language_code?: string } | undefined): Language {
  const [code] = (user?.language_code ?? "").toLowerCase().split("-");
  return code === "en" || code === "lo" ? code : "vi";
}
