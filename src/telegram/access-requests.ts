// src/telegram/access-requests.ts
import type { Api } from "grammy";
import type { Chat, User } from "grammy/types";
import type { Language } from "../answering/answer.js";
import type { AccessStore } from "../store/access.js";
import type { ChatStore } from "../store/chats.js";
import { wordingIn } from "../wording/wording.js";
import { languageFor } from "./language.js";
import { nameOf } from "./person.js";
import { renderTelling } from "./render/about.js";
import type { Reply } from "./render/html.js";
import { sendTo } from "./send.js";

/** `a.y.123.vi`: approve (y) or refuse (n) a user or group; the language in which they are told. */
export const ACCESS_DECISION = /^a\.([yn])\.(-?\d{1,16})\.(vi|en|lo)$/;

/** Wishes passed on in an hour; strangers with many accounts must not flood the admins. */
const MOST_AN_HOUR = 30;
const HOUR = 3_600_000;

export interface AccessRequests {
  /** Shows every admin the wish, once. Returns whether they have it, now or since before. */
  make(who: User | Chat, language: Language): Promise<boolean>;
}

export function accessRequests(
  api: Api,
  admins: ReadonlySet<number>,
  store: AccessStore,
  chats: ChatStore,
): AccessRequests {
  return {
    make: async (who, language) => {
      if (admins.size === 0 || store.statusOf(who.id) === "refused") return false;
      if (store.askedSince(Date.now() - HOUR) >= MOST_AN_HOUR) return store.statusOf(who.id) === "asked";
      const name = nameOf(who);
      if (!store.ask(who.id, name)) return true;
      const requestTo = (adminId: number): Reply => {
        // An admin who has chosen no language reads Vietnamese.
        const { admin } = wordingIn(languageFor(chats, { id: adminId }));
        const text = who.id < 0 ? admin.requestChat(name, who.id) : admin.requestUser(name, who.id);
        const keyboard = [
          [
            { text: admin.approve, callback_data: `a.y.${who.id}.${language}` },
            { text: admin.refuse, callback_data: `a.n.${who.id}.${language}` },
          ],
        ];
        return { ...renderTelling(text), keyboard };
      };
      // An admin who has never written to the bot cannot be reached; the others can.
      const told = await Promise.allSettled(
        [...admins].map((chatId) =>
          sendTo(api, { chatId, threadId: null, replyTo: null }, requestTo(chatId)),
        ),
      );
      const isTold = told.some(({ status }) => status === "fulfilled");
      if (!isTold) store.withdraw(who.id);
      return isTold;
    },
  };
}
