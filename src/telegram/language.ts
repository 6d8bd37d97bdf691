// src/telegram/language.ts
import type { Language } from "../answering/answer.js";
import type { ChatStore } from "../store/chats.js";

/** Language of a reply where no question tells: that of the user's Telegram, else Vietnamese. */
export function languageOfUser(user: { readonly language_code?: string } | undefined): Language {
  const [code] = (user?.language_code ?? "").toLowerCase().split("-");
  return code === "en" || code === "lo" ? code : "vi";
}

/** The language that a user chose with /language, or `null` for that of each question. */
export function chosenLanguage(chats: ChatStore, userId: number | undefined): Language | null {
  const chosen = userId === undefined ? null : chats.language(userId);
  return chosen === "vi" || chosen === "en" || chosen === "lo" ? chosen : null;
}

/** Language of the bot's own sentences to a user. */
export function languageFor(
  chats: ChatStore,
  user: { readonly id: number; readonly language_code?: string } | undefined,
): Language {
  return chosenLanguage(chats, user?.id) ?? languageOfUser(user);
}
