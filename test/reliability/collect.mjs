// test/reliability/collect.mjs
// Loaded before a bot under test (`node --expose-gc --import …`): on SIGUSR2 it collects garbage and tells its memory.
process.on("SIGUSR2", () => {
  globalThis.gc?.();
  setTimeout(() => {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    process.stderr.write(`${JSON.stringify({ collected: { rss, heapUsed } })}\n`);
  }, 500);
});
