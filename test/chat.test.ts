// test/chat.test.ts
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { runChat } from "#src/chat.js";
import { UserError } from "#src/errors.js";
import { ABSTAINED, ANSWERED, type FakeEngine, fakeEngine } from "./fakes/chat-engine.js";
import { fakeTerminal } from "./fakes/terminal.js";

const ESC = "\u001B";
const never = new AbortController().signal;
/** What readline writes for an empty prompt. */
const PROMPT = `> ${ESC}[3G`;

function startChat(engine: FakeEngine, { isTTY = true, noColor = false, signal = never } = {}) {
  const terminal = fakeTerminal(isTTY);
  const done = runChat(engine, { ...terminal, env: { noColor }, signal });
  return { terminal, done };
}

describe("on a pipe", () => {
  it("answers one question a line, parted by a blank line, and ends with the input", async () => {
    const engine = fakeEngine((question) => (question === "hai" ? ABSTAINED : ANSWERED));
    const { terminal, done } = startChat(engine, { isTTY: false });
    terminal.type("một\r\n\n  \nhai\nba");
    (terminal.input as unknown as { end(): void }).end();
    await done;
    expect(terminal.written()).toBe(`${ANSWERED.text}\n\n${ABSTAINED.text}\n\n${ANSWERED.text}\n`);
    expect(engine.asked).toEqual([
      { question: "một", options: { history: [] } },
      { question: "hai", options: { history: ["một"] } },
      { question: "ba", options: { history: ["một", "hai"] } },
    ]);
  });

  it("tells an error in a sentence and goes on", async () => {
    const engine = fakeEngine((question) => {
      if (question === "một") throw new UserError("The index is busy.", "Try again.");
      if (question === "hai") throw new TypeError("x is undefined");
      return ANSWERED;
    });
    const { terminal, done } = startChat(engine, { isTTY: false });
    terminal.type("một\nhai\nba\n");
    (terminal.input as unknown as { end(): void }).end();
    await done;
    expect(terminal.errors()).toBe(
      "The index is busy. Try again.\n\nChưa trả lời được do lỗi: x is undefined. Vui lòng gửi lại câu hỏi.\n",
    );
    expect(terminal.written().trim()).toBe(ANSWERED.text);
  });
});

it("ends quietly when its reader leaves", async () => {
  const engine = fakeEngine();
  const { terminal, done } = startChat(engine, { isTTY: false });
  terminal.output.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
  await done;
  expect(terminal.errors()).toBe("");
});

describe("on a terminal", () => {
  it("welcomes, answers with the answering span in bold, and leaves at /quit", async () => {
    const { terminal, done } = startChat(fakeEngine());
    await terminal.sees(PROMPT);
    expect(terminal.written()).toContain("Hiện có 1 bài, từ 23/8/2022 đến 23/8/2022.\n");
    expect(terminal.written()).toContain("/open 1: xem câu trích");
    terminal.type("bao nhiêu sinh viên\r");
    await terminal.sees(PROMPT);
    expect(terminal.written()).toContain(`cho ${ESC}[1m88 sinh viên${ESC}[22m.” ${ESC}[36m[1]${ESC}[39m`);
    expect(terminal.written()).toContain("Tính đến 23/8/2022");
    expect(terminal.written()).toContain("Hai tỉnh ký thỏa thuận · Báo Thử · đăng 23/8/2022");
    terminal.type("/quit\r");
    await done;
  });

  it("writes no colour under NO_COLOR", async () => {
    const { terminal, done } = startChat(fakeEngine(), { noColor: true });
    await terminal.sees(PROMPT);
    terminal.type("bao nhiêu sinh viên\r");
    await terminal.sees(PROMPT);
    expect(terminal.written()).toContain("cho 88 sinh viên.” [1]");
    expect(terminal.written()).not.toContain(`${ESC}[1m`);
    expect(terminal.written()).not.toContain(`${ESC}[36m`);
    terminal.type("/quit\r");
    await done;
  });

  it("opens a quote in its paragraph", async () => {
    const { terminal, done } = startChat(fakeEngine());
    await terminal.sees(PROMPT);
    terminal.type("/open 1\r");
    await terminal.sees(PROMPT);
    expect(terminal.written()).toContain("Chưa có câu trích nào để mở.");
    terminal.type("câu hỏi\r");
    await terminal.sees(PROMPT);
    terminal.type("/open 2\r");
    await terminal.sees(PROMPT);
    expect(terminal.written()).toContain("Câu trả lời gần nhất không có nguồn [2].");
    terminal.type("/open 1\r");
    await terminal.sees(PROMPT);
    const [, opened = ""] = terminal.written().split("Ngữ cảnh [1]");
    expect(opened.replaceAll("\n", " ")).toContain(
      `Hai tỉnh ký thỏa thuận. ${ESC}[1mTỉnh Bình Dương cấp học bổng cho 88 sinh viên.${ESC}[22m Hai bên`,
    );
    terminal.type("/quit\r");
    await done;
  });

  it("says so when the article of a quote has changed", async () => {
    const engine = fakeEngine();
    engine.context = () => null;
    const { terminal, done } = startChat(engine, { isTTY: false });
    terminal.type("câu hỏi\n/open\n/quit\n");
    await done;
    expect(terminal.written()).toContain("Bài này đã thay đổi hoặc không còn trong kho.");
  });

  it("lists the articles, helps, and knows no other command", async () => {
    const engine = fakeEngine();
    const { terminal, done } = startChat(engine, { isTTY: false });
    terminal.type("/sources\n/help\n/xyz\n/quit\nafter\n");
    await done;
    expect(terminal.written()).toContain("1 bài:\n• Hai tỉnh ký thỏa thuận · Báo Thử · đăng 23/8/2022\n");
    expect(terminal.written()).toContain("/sources – danh sách bài");
    expect(terminal.written()).toContain("Không có lệnh /xyz.");
    expect(engine.asked).toEqual([]);
  });

  it.each([
    ["Ctrl-D", "\u0004"],
    ["Ctrl-C", "\u0003"],
  ])("leaves at %s", async (_name, key) => {
    const { terminal, done } = startChat(fakeEngine());
    await terminal.sees(PROMPT);
    terminal.type(key);
    await done;
    expect(terminal.written()).toMatch(/\n$/);
  });

  it("leaves when the signal comes", async () => {
    const stop = new AbortController();
    const { terminal, done } = startChat(fakeEngine(), { signal: stop.signal });
    await terminal.sees(PROMPT);
    stop.abort();
    await done;
  });

  it("brings back the last question with the arrow key", async () => {
    const engine = fakeEngine();
    const { terminal, done } = startChat(engine);
    await terminal.sees(PROMPT);
    terminal.type("câu hỏi\r");
    await terminal.sees(PROMPT);
    terminal.type(`${ESC}[A lại\r`);
    await terminal.sees(PROMPT);
    expect(engine.asked.map(({ question }) => question)).toEqual(["câu hỏi", "câu hỏi lại"]);
    terminal.type("/quit\r");
    await done;
  });

  it("says that it is working only while a slow answer is made", async () => {
    const engine = fakeEngine(async (question) => {
      if (question === "chậm") await sleep(1200);
      return ANSWERED;
    });
    const { terminal, done } = startChat(engine);
    await terminal.sees(PROMPT);
    terminal.type("nhanh\r");
    await terminal.sees(PROMPT);
    expect(terminal.written()).not.toContain("Đang tìm");
    terminal.type("chậm\r");
    await terminal.sees("Đang tìm trong 1 bài…");
    await terminal.sees(PROMPT);
    expect(terminal.written()).toContain(`Đang tìm trong 1 bài…\r${ESC}[K`);
    terminal.type("/quit\r");
    await done;
  });
});
