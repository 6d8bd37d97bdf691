// test/telegram/access.test.ts
import type { Chat, User } from "grammy/types";
import { describe, expect, it } from "vitest";
import { type AccessList, isClosed, judge, settingThatAllows } from "#src/telegram/access.js";

const allowlist = (...ids: readonly (number | "*")[]) => ({
  everyone: ids.includes("*"),
  ids: new Set(ids.filter((id) => id !== "*")),
});
const list = (
  users: readonly (number | "*")[],
  chats: readonly (number | "*")[],
  admins: number[] = [],
): AccessList => ({
  allowedUsers: allowlist(...users),
  allowedChats: allowlist(...chats),
  admins: new Set(admins),
});
const user = (id: number): User => ({ id, is_bot: false, first_name: "An" });
const privately = (id: number): Chat => ({ id, type: "private", first_name: "An" });
const group = (id: number): Chat => ({ id, type: "supergroup", title: "Phòng" });

describe("judge", () => {
  it.each([
    ["nobody is allowed by default", list([], []), privately(1), "user_denied"],
    ["an allowed user in private", list([1], []), privately(1), "allowed"],
    ["everyone in private", list(["*"], []), privately(1), "allowed"],
    ["an admin in private", list([], [], [1]), privately(1), "allowed"],
    ["an allowed chat says nothing about a user", list([], [-5]), group(-5), "user_denied"],
    ["an allowed user says nothing about a chat", list([1], []), group(-5), "chat_denied"],
    ["an admin says nothing about a chat", list([], [], [1]), group(-5), "chat_denied"],
    ["both allowed", list([1], [-5]), group(-5), "allowed"],
    ["everyone everywhere", list(["*"], ["*"]), group(-5), "allowed"],
    ["a user's id does not open a group", list(["*"], [1]), group(-5), "chat_denied"],
  ] as const)("%s", (_name, access, chat, verdict) => {
    expect(judge(access, chat, user(1), undefined)).toBe(verdict);
  });

  it("answers no bot, no channel, and nobody in the name of a chat", () => {
    const open = list(["*"], ["*"]);
    expect(judge(open, group(-5), { ...user(1), is_bot: true }, undefined)).toBe("silent");
    expect(judge(open, group(-5), user(1), group(-5))).toBe("silent");
    expect(judge(open, { id: -7, type: "channel", title: "K" }, user(1), undefined)).toBe("silent");
    expect(judge(open, group(-5), undefined, undefined)).toBe("silent");
  });
});

describe("settingThatAllows", () => {
  it("keeps what is allowed already", () => {
    expect(settingThatAllows(list([], []), "user_denied", 7)).toBe("ALLOWED_USERS=7");
    expect(settingThatAllows(list([1, 2], []), "user_denied", 7)).toBe("ALLOWED_USERS=1,2,7");
    expect(settingThatAllows(list(["*"], [-5]), "chat_denied", -6)).toBe("ALLOWED_CHATS=-5,-6");
  });
});

it("is closed only where no one is allowed", () => {
  expect(isClosed(list([], [-5]))).toBe(true);
  for (const open of [list(["*"], []), list([1], []), list([], [], [1])]) expect(isClosed(open)).toBe(false);
});
