// src/telegram/access-requests.ts
import { type Api, InlineKeyboard } from "grammy";
import type { Chat, User } from "grammy/types";
import type { Language } from "../answering/answer.js";
import type { AccessStore } from "../store/access.js";
import { wordingIn } from "../wording/wording.js";
import { nameOf } from "./person.js";

/** `a.y.123.vi`: approve (y) or refuse (n) a user or group; the language in which they are told. */
export const ACCESS_DECISION = /^a\.([yn])\.(-?\d{1,16})\.(vi|en|lo)$/;

/** Admins read Vietnamese where nothing tells otherwise. */
const ADMIN_LANGUAGE: Language = "vi";

/** Wishes passed on in an hour; strangers with many accounts must not flood the admins. */
const MOST_AN_HOUR = 30;
const HOUR = 3_600_000;

export interface AccessRequests {
  /** Shows every admin the wish, once. Returns whether they have it, now or since before. */
  make(who: User | Chat, language: Language): Promise<boolean>;
}

export function accessRequests(api: Api, admins: ReadonlySet<number>, store: AccessStore): AccessRequests {
  return {
    make: async (who, language) => {
      if (admins.size === 0 || store.statusOf(who.id) === "refused") return false;
      if (store.askedSince(Date.now() - HOUR) >= MOST_AN_HOUR) return store.statusOf(who.id) === "asked";
      const name = nameOf(who);
      if (!store.ask(who.id, name)) return true;
      const wording = wordingIn(ADMIN_LANGUAGE).admin;
      const keyboard = new InlineKeyboard()
        .text(wording.approve, `a.y.${who.id}.${language}`)
        .text(wording.refuse, `a.n.${who.id}.${language}`);
      const text = who.id < 0 ? wording.requestChat(name, who.id) : wording.requestUser(name, who.id);
      // An admin who has never written to the bot cannot be reached; the others can.
      const told = await Promise.allSettled(
        [...admins].map((admin) => api.sendMessage(admin, text, { reply_markup: keyboard, ...NO_PREVIEW })),
      );
      const isTold = told.some(({ status }) => status === "fulfilled");
      if (!isTold) store.withdraw(who.id);
      return isTold;
    },
  };
}

const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const;
