// test/telegram/access.test.ts
// The rules of access over every kind of user, chat and update, against what the rules say in words.
import type { Chat } from "grammy/types";
import { describe, expect, it } from "vitest";
import { type AccessStatus, createAccessStore } from "#src/store/access.js";
import { openDatabase } from "#src/store/database.js";
import {
  type AccessRules,
  judge,
  type Request,
  type RequestKind,
  type Verdict,
} from "#src/telegram/access.js";
import { accessRules, isClosed } from "#src/telegram/access-rules.js";
import { temporaryFolder } from "../temporary-folder.js";

/** Everyone whom the bot can meet. Ids stand for what is kept of them. */
const USERS = {
  nobody: undefined,
  bot: { id: 9, is_bot: true },
  stranger: { id: 1, is_bot: false },
  asked: { id: 2, is_bot: false },
  refused: { id: 3, is_bot: false },
  guest: { id: 4, is_bot: false },
  allowed: { id: 5, is_bot: false },
  blocked: { id: 6, is_bot: false },
  admin: { id: 7, is_bot: false },
  "blocked admin": { id: 8, is_bot: false },
} as const;
const chat = (id: number, type: Chat["type"]) => ({ id, type });
const CHATS = {
  nowhere: undefined,
  private: chat(100, "private"),
  "allowed group": chat(-5, "group"),
  "allowed supergroup": chat(-6, "supergroup"),
  "unknown group": chat(-1, "group"),
  "refused group": chat(-3, "supergroup"),
  "blocked group": chat(-7, "supergroup"),
  channel: chat(-8, "channel"),
} as const;
const STATUSES: Record<number, AccessStatus> = {
  2: "asked",
  3: "refused",
  4: "guest",
  5: "allowed",
  6: "blocked",
  8: "blocked",
  [-5]: "allowed",
  [-6]: "allowed",
  [-3]: "refused",
  [-7]: "blocked",
  [-8]: "allowed",
};
const KINDS: readonly RequestKind[] = ["message", "edit", "press", "decision", "inline", "other"];

type UserName = keyof typeof USERS;
type ChatName = keyof typeof CHATS;

interface Case {
  readonly kind: RequestKind;
  readonly user: UserName;
  readonly chat: ChatName;
  readonly senderChat: boolean;
  readonly everyUser: boolean;
  readonly everyChat: boolean;
}

function* cases(): Generator<Case> {
  for (const kind of KINDS)
    for (const user of Object.keys(USERS) as UserName[])
      for (const chat of Object.keys(CHATS) as ChatName[])
        for (const senderChat of [false, true])
          for (const everyUser of [false, true])
            for (const everyChat of [false, true])
              yield { kind, user, chat, senderChat, everyUser, everyChat };
}

const rulesOf = ({ everyUser, everyChat }: Pick<Case, "everyUser" | "everyChat">): AccessRules => ({
  everyUser,
  everyChat,
  isAdmin: (id) => id === 7 || id === 8,
  statusOf: (id) => STATUSES[id] ?? null,
});

function requestOf({ kind, user, chat, senderChat }: Case): Request {
  return { kind, user: USERS[user], chat: CHATS[chat], senderChat };
}

/** The rules as the issue words them, over the names of the cases. */
function expected({ kind, user, chat, senderChat, everyUser, everyChat }: Case): Verdict {
  if (kind === "other") return "silent";
  // Anonymous admins, channel posts, sender_chat: denied, and nobody to tell.
  if (user === "nobody" || user === "bot" || senderChat || chat === "channel") return "silent";
  if (chat === "nowhere" && kind !== "inline") return "silent";
  // A block beats everything.
  if (user.startsWith("blocked") || chat === "blocked group") return "silent";
  // Only admins press approve, where the request was shown to them.
  if (kind === "decision") return user === "admin" && chat === "private" ? "allowed" : "silent";
  // Private and inline: the user is allowed. Group: chat and user are.
  if (user !== "admin" && user !== "allowed" && !everyUser) return "user_denied";
  if (kind === "inline") return "allowed";
  const isGroupAllowed = everyChat || chat === "allowed group" || chat === "allowed supergroup";
  return chat !== "private" && !isGroupAllowed ? "chat_denied" : "allowed";
}

describe("judge", () => {
  it("follows the rules for every kind of user, chat and update", () => {
    const all = [...cases()];
    const wrong = all.filter((one) => judge(rulesOf(one), requestOf(one)) !== expected(one));
    expect(wrong).toEqual([]);
    expect(all.length).toBe(KINDS.length * 10 * 8 * 2 * 2 * 2);
  });

  it.each([
    ["a stranger in private", "message", "stranger", "private", false, "user_denied"],
    ["a stranger while it is open to all", "message", "stranger", "private", true, "allowed"],
    ["an allowed user in private", "message", "allowed", "private", false, "allowed"],
    ["an admin in private", "message", "admin", "private", false, "allowed"],
    ["an allowed user in an unknown group", "message", "allowed", "unknown group", false, "chat_denied"],
    ["an admin in an unknown group", "message", "admin", "unknown group", false, "chat_denied"],
    ["a stranger in an allowed group", "message", "stranger", "allowed group", false, "user_denied"],
    ["both allowed", "press", "allowed", "allowed group", false, "allowed"],
    ["a blocked user while it is open to all", "message", "blocked", "private", true, "silent"],
    ["a blocked admin", "decision", "blocked admin", "private", true, "silent"],
    ["an allowed user who presses approve", "decision", "allowed", "private", true, "silent"],
    ["an admin who presses approve in a group", "decision", "admin", "allowed group", true, "silent"],
    ["an allowed user inline", "inline", "allowed", "nowhere", false, "allowed"],
    ["a stranger inline", "inline", "stranger", "nowhere", false, "user_denied"],
  ] as const)("%s", (_name, kind, user, chat, open, verdict) => {
    const one: Case = {
      kind,
      user,
      chat,
      senderChat: false,
      everyUser: open,
      everyChat: open,
    };
    expect(judge(rulesOf(one), requestOf(one))).toBe(verdict);
  });
});

describe("what is kept", () => {
  const settings = (users: number[], admins: number[] = []) => ({
    allowedUsers: { everyone: false, ids: new Set(users) },
    allowedChats: { everyone: false, ids: new Set([-5]) },
    admins: new Set(admins),
  });
  const store = () => createAccessStore(openDatabase(temporaryFolder()));

  it("is seeded by the settings once; a decision made since stands, also when the settings no longer name someone", () => {
    const access = store();
    access.ask(2, "Ba");
    accessRules(settings([1, 2]), access);
    expect([1, 2, -5].map(access.statusOf)).toEqual(["allowed", "allowed", "allowed"]);
    access.decide(1, "blocked", 7);
    accessRules(settings([1]), access);
    expect([1, 2].map(access.statusOf)).toEqual(["blocked", "allowed"]);
  });

  it("takes a wish for access once, and none from someone who was decided on", () => {
    const access = store();
    expect([access.ask(1, "An"), access.ask(1, "An")]).toEqual([true, false]);
    access.decide(1, "refused", 7);
    expect(access.ask(1, "An")).toBe(false);
    expect(access.entry(1)).toMatchObject({ status: "refused", name: "An", changedBy: 7 });
  });

  it("goes along with a group that becomes a supergroup", () => {
    const access = store();
    access.decide(-5, "allowed", 7, "Phòng");
    access.move(-5, -1_005);
    expect([access.statusOf(-5), access.statusOf(-1_005)]).toEqual([null, "allowed"]);
  });

  it("says that nobody may use the bot only where that is so", () => {
    const closed = (users: number[], admins: number[] = []) => {
      const access = store();
      return isClosed(accessRules(settings(users, admins), access), settings(users, admins), access);
    };
    expect([closed([]), closed([1]), closed([], [7])]).toEqual([true, false, false]);
  });
});
