// test/telegram/update-queue.test.ts
import type { Update } from "grammy/types";
import { expect, it } from "vitest";
import { laneOf, UpdateQueue } from "#src/telegram/update-queue.js";

const update = (update_id: number): Update => ({ update_id });

/** A queue whose work ends when it is told to, in the order in which it began. */
function controlled(limits = { concurrency: 100, mostWaiting: 1_000 }) {
  const began: number[] = [];
  const ends: (() => void)[] = [];
  const queue = new UpdateQueue(({ update_id }) => {
    began.push(update_id);
    return new Promise((resolve) => ends.push(resolve));
  }, limits);
  const finish = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, began, finish };
}

it("works on one update of a lane at a time, in order, and on lanes beside each other", async () => {
  const { queue, began, finish } = controlled();
  for (const [lane, id] of [
    ["a", 1],
    ["a", 2],
    ["b", 3],
  ] as const)
    queue.add(lane, update(id));
  expect(began).toEqual([1, 3]);
  await finish();
  expect(began).toEqual([1, 3, 2]);
});

it("gives each lane a turn, however much waits in one", async () => {
  const { queue, began, finish } = controlled({ concurrency: 1, mostWaiting: 1_000 });
  for (let i = 0; i < 500; i++) queue.add("flooder", update(i));
  for (let i = 0; i < 20; i++) queue.add(`other ${i}`, update(1_000 + i));
  for (let i = 0; i < 21; i++) await finish();
  const others = began.filter((id) => id >= 1_000);
  expect(others).toEqual(Array.from({ length: 20 }, (_, i) => 1_000 + i));
  expect(began).toHaveLength(22);
});

it("has no room for more than its limit, and starts nothing after it was drained", async () => {
  const { queue, began, finish } = controlled({ concurrency: 1, mostWaiting: 2 });
  for (let i = 1; i <= 3; i++) queue.add("a", update(i));
  expect([queue.hasRoom, queue.waiting, queue.working]).toEqual([false, 2, 1]);
  expect(await queue.drain(20)).toBe(3);
  await finish();
  expect(began).toEqual([1]);
});

it("keeps a person's messages in order wherever they write, and lets presses pass", () => {
  const from = { id: 7, is_bot: false, first_name: "An" };
  const message = (chat: number) => ({ from, chat: { id: chat }, text: "x" });
  const lanes = [
    { update_id: 1, message: message(7) },
    { update_id: 2, message: message(-5) },
    { update_id: 3, callback_query: { from, id: "1" } },
    { update_id: 4, callback_query: { from, id: "2" } },
  ].map((one) => laneOf(one as unknown as Update));
  expect(lanes[0]).toBe(lanes[1]);
  expect(new Set(lanes).size).toBe(3);
});
