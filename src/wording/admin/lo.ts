// src/wording/admin/lo.ts
// The Lao is to be read by a native speaker before release.

import { grouped } from "../grouped.js";
import type { AdminWording } from "./vi.js";

const many = (count: number): string => grouped(count, ".");

export const admin: AdminWording = {
  requestUser: (name, id) => `${name} (ລະຫັດ ${id}) ຂໍໃຊ້ບັອດ.`,
  requestChat: (name, id) => `ກຸ່ມ ${name} (ລະຫັດ ${id}) ຂໍໃຊ້ບັອດ.`,
  approve: "ອະນຸຍາດ",
  refuse: "ປະຕິເສດ",
  approved: (by) => `ອະນຸຍາດແລ້ວ (${by}).`,
  refused: (by) => `ປະຕິເສດແລ້ວ (${by}).`,
  decidedBefore: "ຄຳຂໍນີ້ໄດ້ຮັບການພິຈາລະນາແລ້ວ.",
  welcome: "ບັນຊີນີ້ໄດ້ຮັບສິດແລ້ວ. ກະລຸນາສົ່ງຄຳຖາມ ຫຼື /start.",
  welcomeChat: "ກຸ່ມນີ້ໄດ້ຮັບສິດແລ້ວ. ກະລຸນາກ່າວຊື່ບັອດພ້ອມຄຳຖາມ.",
  requestSent: "ຄຳຂໍສິດໄດ້ສົ່ງໃຫ້ຜູ້ດູແລແລ້ວ.",
  allowed: (who) => `ອະນຸຍາດ ${who} ແລ້ວ.`,
  blocked: (who) => `ບລັອກ ${who} ແລ້ວ.`,
  isAdmin: (id) => `ລະຫັດ ${id} ແມ່ນຜູ້ດູແລ. ກະລຸນາເອົາອອກຈາກ ADMINS, ເປີດບັອດໃໝ່ ແລ້ວຈຶ່ງບລັອກ.`,
  needsId: (command) => `ກະລຸນາສົ່ງ ${command} ພ້ອມລະຫັດບັນຊີ ຫຼື ກຸ່ມ, ຕົວຢ່າງ: ${command} 123456789.`,
  noUsers: "ຍັງບໍ່ມີບັນຊີ ຫຼື ກຸ່ມ.",
  usersHeading: (users, groups) => `${many(users)} ບັນຊີ, ${many(groups)} ກຸ່ມ`,
  everyone: "ທຸກບັນຊີໃຊ້ໄດ້ (ALLOWED_USERS=*).",
  everyGroup: "ທຸກກຸ່ມໃຊ້ໄດ້ (ALLOWED_CHATS=*).",
  statuses: {
    allowed: "ໃຊ້ໄດ້",
    blocked: "ຖືກບລັອກ",
    asked: "ຂໍສິດ",
    refused: "ຖືກປະຕິເສດ",
    guest: "ໃຊ້ຕອນບັອດເປີດໃຫ້ທຸກຄົນ",
  },
  administrator: "ຜູ້ດູແລ",
  unreachable: "ໄດ້ບລັອກບັອດ",
  unnamed: "ບໍ່ຮູ້ຊື່",

  wait: (seconds) => `ກະລຸນາລໍຖ້າ ${seconds} ວິນາທີ ແລ້ວສົ່ງໃໝ່.`,
  dayIsFull: (limit) => `ຄົບ ${limit} ຂໍ້ຄວາມໃນ 24 ຊົ່ວໂມງແລ້ວ. ກະລຸນາສົ່ງຕໍ່ມື້ອື່ນ.`,

  helpHeading: "ຄຳສັ່ງຂອງຜູ້ດູແລ:",
  commands: {
    status: "ສະພາບຂອງບັອດ",
    users: "ບັນຊີ ແລະ ກຸ່ມ",
    allow: "ອະນຸຍາດ: /allow ລະຫັດ",
    block: "ບລັອກ: /block ລະຫັດ",
    reindex: "ອ່ານບົດຂ່າວໃໝ່",
    remove: "ເອົາບົດອອກ: /remove ເລກ",
    feedback: "ຄຳຕອບທີ່ໄດ້ 👎",
    ratings: "ການໃຫ້ຄະແນນ (CSV)",
    broadcast: "ສົ່ງແຈ້ງການໃຫ້ທຸກຄົນ",
    backup: "ສຳຮອງຂໍ້ມູນ (ໜຶ່ງໄຟລ໌)",
    trace: "ອະທິບາຍຄຳຕອບຫຼ້າສຸດ",
  },
  status: {
    articles: (n, passages) => `ບົດຂ່າວ: ${many(n)} · ວັກ: ${many(passages)}`,
    newest: (date) => `ບົດຂ່າວໃໝ່ສຸດ: ${date}`,
    newestUnknown: "ບົດຂ່າວໃໝ່ສຸດ: ບໍ່ລະບຸວັນທີ",
    queue: (waiting, working) => `ລໍຖ້າ: ${waiting} · ກຳລັງເຮັດ: ${working}`,
    memory: (megabytes) => `ໜ່ວຍຄວາມຈຳ: ${megabytes} MB`,
    uptime: (duration) => `ເປີດມາແລ້ວ: ${duration}`,
    lastIngest: (time) => `ອ່ານບົດຂ່າວຫຼ້າສຸດ: ${time}`,
    neverIngested: "ອ່ານບົດຂ່າວຫຼ້າສຸດ: ຍັງບໍ່ມີ",
  },
  duration: (days, hours, minutes) =>
    [days > 0 ? `${days} ມື້` : "", hours > 0 ? `${hours} ຊົ່ວໂມງ` : "", `${minutes} ນາທີ`]
      .filter((part) => part !== "")
      .join(" "),
  reindexing: "ກຳລັງອ່ານບົດຂ່າວ…",
  reindexRuns: "ກຳລັງອ່ານບົດຂ່າວຢູ່ແລ້ວ.",
  reindexed: (added, updated, removed, failed, articles) =>
    `ແລ້ວ: ເພີ່ມ ${many(added)}, ປັບປຸງ ${many(updated)}, ເອົາອອກ ${many(removed)}, ຜິດພາດ ${many(failed)}. ມີ ${many(articles)} ບົດຂ່າວ.`,
  reindexFailed: (source, reason) => `${source}: ${reason}`,
  reindexStopped: (reason) => `ອ່ານບົດຂ່າວບໍ່ໄດ້: ${reason}`,
  noFeedback: "ຍັງບໍ່ມີຄຳຕອບທີ່ໄດ້ 👎.",
  feedbackHeading: (n) => `👎 ${n} ຄຳຕອບ`,
  feedbackNewest: (n) => `${n} ຄຳຕອບຫຼ້າສຸດ; ທັງໝົດ: /ratings`,
  feedbackQuestion: (question) => `ຄຳຖາມ: ${question}`,
  feedbackReason: (reason) => `ເຫດຜົນ: ${reason}`,
  feedbackAnswer: "ຄຳຕອບ:",
  noQuestionKept: "ຄຳຖາມ: ບໍ່ໄດ້ເກັບໄວ້",
  traceButton: (n) => `ອະທິບາຍ ${n}`,
  noTrace: "ຍັງບໍ່ມີຄຳຕອບໃຫ້ອະທິບາຍ.",
  noRatings: "ຍັງບໍ່ມີການໃຫ້ຄະແນນ.",
  ratingsCaption: (good, bad) => `👍 ${good} · 👎 ${bad}`,
  broadcastUsage: "ກະລຸນາສົ່ງ /broadcast ພ້ອມເນື້ອໃນແຈ້ງການ.",
  broadcastPreview: (n) => `ຕົວຢ່າງ. ແຈ້ງການຂ້າງເທິງຈະສົ່ງເຖິງ ${many(n)} ຄົນ.`,
  broadcastSend: (n) => `ສົ່ງເຖິງ ${many(n)} ຄົນ`,
  broadcastCancel: "ຍົກເລີກ",
  broadcastCancelled: "ຍົກເລີກແຈ້ງການແລ້ວ.",
  broadcastGone: "ບໍ່ມີເນື້ອໃນແຈ້ງການແລ້ວ. ກະລຸນາສົ່ງ /broadcast ໃໝ່.",
  broadcastDone: (sent, failed) =>
    `ສົ່ງແຈ້ງການເຖິງ ${many(sent)} ຄົນແລ້ວ${failed > 0 ? `, ${many(failed)} ຄົນບໍ່ໄດ້ຮັບ` : ""}.`,
  broadcastRuns: "ກຳລັງສົ່ງແຈ້ງການນີ້ຢູ່.",
  backupCaption: (size) => `ຂໍ້ມູນສຳຮອງ, ${size}. ກູ້ຄືນ: ຢຸດບັອດ, ໃຊ້ npm run restore -- ໄຟລ໌.`,
  backupTooLarge: (size, file) => `ຂໍ້ມູນສຳຮອງ ${size}, ໃຫຍ່ເກີນໄປສຳລັບ Telegram. ໄຟລ໌ຢູ່ໃນເຄື່ອງທີ່ເປີດບັອດ: ${file}`,

  // Articles by file or link
  additionHeading: "ເບິ່ງກ່ອນ",
  additionLength: (words) => `ເນື້ອໃນ: ${words} ຄຳ`,
  additionSeveral: (n) => `ໄຟລ໌ມີ ${n} ບົດ; ນີ້ແມ່ນບົດທຳອິດ.`,
  additionSame: (number) => `ເນື້ອໃນຄືກັນກັບບົດທີ ${number}.`,
  additionAdd: "ເພີ່ມ",
  additionDiscard: "ບໍ່ເອົາ",
  additionTooLarge: (megabytes) =>
    `ໄຟລ໌ໃຫຍ່ກວ່າ ${megabytes} MB, Telegram ບໍ່ໃຫ້ບອດດາວໂຫຼດ. ກະລຸນາສຳເນົາໄຟລ໌ໃສ່ໂຟນເດີບົດຂ່າວ.`,
  additionUnread: (reason) => `ອ່ານບໍ່ໄດ້: ${reason}`,
  additionGone: "ບໍ່ມີໄຟລ໌ ຫຼື ລິ້ງແລ້ວ. ກະລຸນາສົ່ງໃໝ່.",
  additionRuns: "ກຳລັງເພີ່ມ.",
  additionDone: (numbers) =>
    numbers.length === 1
      ? `ເພີ່ມບົດທີ ${numbers[0]} ແລ້ວ.`
      : `ເພີ່ມ ${numbers.length} ບົດແລ້ວ, ແຕ່ບົດທີ ${numbers[0]} ຫາ ${numbers.at(-1)}.`,
  additionJoined: "ບັນທຶກແລ້ວ. ບົດທີ່ມີເນື້ອໃນຄືກັນໄດ້ປັບປຸງ ຫຼື ເພີ່ມແຫຼ່ງຂ່າວ.",
  additionKnown: "ມີບົດນີ້ແລ້ວ.",
  additionDiscarded: "ບໍ່ເອົາແລ້ວ, ບໍ່ໄດ້ບັນທຶກ.",
  removeUsage: "ກະລຸນາສົ່ງ /remove ພ້ອມເລກບົດ, ຕົວຢ່າງ: /remove 3.",
  removeAsk: (number, name) => `ເອົາບົດທີ ${number} ອອກ: ${name}`,
  removeConfirm: "ເອົາອອກ",
  removeDone: (number) => `ເອົາບົດທີ ${number} ອອກແລ້ວ.`,
  removeCancelled: "ຍົກເລີກແລ້ວ, ບົດຍັງຢູ່.",
};
