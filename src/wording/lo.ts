// src/wording/lo.ts
// The Lao is to be read by a native speaker before release.
import { admin } from "./admin/lo.js";
import { slashedDate } from "./iso-date.js";
import type { Wording } from "./vi.js";

export const lo: Wording = {
  date: slashedDate,

  sources: "ແຫຼ່ງຂໍ້ມູນ",
  untitled: (opening) => `ບົດຂ່າວບໍ່ມີຫົວຂໍ້: “${opening} […]”`,
  outletUnknown: "ໜັງສືພິມ: ບໍ່ລະບຸ",
  publishedOn: (date) => `ເຜີຍແຜ່ ${date}`,
  eventOn: (date) => `ວັນທີໃນຂ່າວ ${date}`,
  dateUnknown: "ວັນທີ: ບໍ່ລະບຸ",
  inferredYear: "ປີແມ່ນຄາດຄະເນຈາກເນື້ອໃນຂ່າວ.",
  caption: "ຄຳບັນຍາຍຮູບ",
  asOf: (date) => `ຂໍ້ມູນຮອດວັນທີ ${date}`,
  asOfUnknown: "ຂໍ້ມູນຮອດວັນທີ: ບໍ່ລະບຸ",
  readAs: (question) => `ເຂົ້າໃຈວ່າ: ${question}`,
  namesakeNotTold: (place) => `ບົດຂ່າວບໍ່ໄດ້ກ່າວເຖິງ ${place} ກ່ອນການລວມແຂວງ.`,
  notYetMerged: (place, year, other, date) =>
    `ໝາຍເຫດ (ບໍ່ແມ່ນຈາກຂ່າວ): ໃນປີ ${year} ${place} ຍັງບໍ່ລວມ ${other} (ລວມແຕ່ ${date}).`,
  periodBefore: (period, n) => `“${period}” [${n}] ກ່າວໄວ້ໃນຕອນກ່ອນຂອງຂ່າວ.`,
  quotesStayVietnamese: "ຂໍ້ຄວາມອ້າງອີງແມ່ນພາສາຫວຽດນາມຕາມຕົ້ນສະບັບ.",
  writtenInArticle: (typed, written) => `${typed} ໃນຂ່າວຂຽນວ່າ “${written}”.`,
  placeNow: (older, newer, date) => `ໝາຍເຫດ (ບໍ່ແມ່ນຈາກຂ່າວ): ປັດຈຸບັນ ${older} ຂຶ້ນກັບ ${newer} (ແຕ່ ${date}).`,

  differBetween: (readings) => `ຂ່າວກ່າວບໍ່ກົງກັນ: ${readings}.`,
  differInside: (n, readings) => `ໃນຂ່າວດຽວກັນ [${n}] ກ່າວບໍ່ກົງກັນ: ${readings}.`,
  sameOffice: (days) => {
    const apart =
      days === null ? "" : days === 0 ? ", ມື້ດຽວກັນ" : days === 1 ? ", ສອງມື້ຕິດຕໍ່ກັນ" : `, ຫ່າງກັນ ${days} ມື້`;
    return `ຕຳແໜ່ງດຽວກັນ${apart}; ບົດຂ່າວບໍ່ໄດ້ບອກວ່າການຂຽນແບບໃດຖືກຕ້ອງ.`;
  },
  samePaper: "ຄູ່ສັນຍາດຽວກັນ, ໄລຍະດຽວກັນ; ບົດຂ່າວບໍ່ໄດ້ບອກວ່າຊື່ເອກະສານໃດຖືກຕ້ອງ.",
  sameFigure: "ເນື້ອໃນດຽວກັນ, ເວລາດຽວກັນ; ບົດຂ່າວບໍ່ໄດ້ບອກວ່າຕົວເລກໃດຖືກຕ້ອງ.",
  misprint: (once, n, often) => `ຂ່າວ [${n}] ຂຽນ “${once}” ເທື່ອດຽວ, ບ່ອນອື່ນຂຽນ “${often}”.`,
  variantOf: (n) => `ຊື່ຂຽນຕ່າງຈາກ [${n}]`,
  newest: (date) => `${date} (ລ່າສຸດ)`,
  datesOfSources: (dates) => `ວັນທີຂອງແຕ່ລະຂ່າວ: ${dates}`,
  officeNotLater: (date) => `ຂ່າວຫຼັງວັນທີ ${date} ບໍ່ໄດ້ກ່າວວ່າໃຜດຳລົງຕຳແໜ່ງ; ປັດຈຸບັນອາດມີການປ່ຽນແປງ.`,
  noneLater: (date) => `ບໍ່ມີຂ່າວຫຼັງວັນທີ ${date}; ປັດຈຸບັນອາດມີການປ່ຽນແປງ.`,
  mayHaveChanged: (date) => `ແຫຼ່ງຂໍ້ມູນລ່າສຸດຂອງຄຳຕອບແມ່ນວັນທີ ${date}; ປັດຈຸບັນອາດມີການປ່ຽນແປງ.`,
  lead: (label, quote) => `${label}: ${quote}`,
  leadLabels: {
    date: "ວັນທີ",
    year: "ປີ",
    period: "ໄລຍະ",
    number: "ຈຳນວນ",
    money: "ຈຳນວນເງິນ",
    percent: "ອັດຕາສ່ວນ",
    person: "ຊື່",
    place: "ສະຖານທີ່",
  },

  notFound: "ບົດຂ່າວບໍ່ໄດ້ກ່າວເຖິງ.",
  noArticleHas: (term) => `ບໍ່ມີບົດຂ່າວໃດມີຄຳວ່າ ${term}.`,
  nearMiss: "ບົດຂ່າວບໍ່ໄດ້ໃຫ້ຕົວເລກນີ້. ຂ່າວທີ່ໃກ້ຄຽງກ່າວພຽງວ່າ:",
  searched: (n, from, to) => `ໄດ້ຊອກໃນ ${n} ບົດຂ່າວ, ແຕ່ ${from} ຫາ ${to}.`,
  searchedUndated: (n) => `ໄດ້ຊອກໃນ ${n} ບົດຂ່າວ.`,
  nearest: "ບົດຂ່າວທີ່ໃກ້ຄຽງກັບຄຳຖາມ:",
  noArticles: "ຍັງບໍ່ມີບົດຂ່າວໃຫ້ຊອກ. ກະລຸນາແຈ້ງຜູ້ດູແລບັອດໃຫ້ເພີ່ມບົດຂ່າວ.",
  outOfScope: "ຄຳຖາມຢູ່ນອກເນື້ອໃນຂອງບົດຂ່າວ.",
  ambiguous: "ຄຳຖາມຍັງບໍ່ຈະແຈ້ງ. ກະລຸນາບອກແຂວງ, ບຸກຄົນ ຫຼື ເວລາ.",
  greeting: "ສະບາຍດີ. ກະລຸນາສົ່ງຄຳຖາມກ່ຽວກັບບົດຂ່າວ.",
  thanks: "ຂອບໃຈ. ກະລຸນາສົ່ງຄຳຖາມຕໍ່ໄປ.",
  notAQuestion: "ກະລຸນາສົ່ງຄຳຖາມກ່ຽວກັບບົດຂ່າວ.",

  startAbout: "ຕອບດ້ວຍຂໍ້ຄວາມຕົ້ນສະບັບຂອງບົດຂ່າວ ພ້ອມໝາຍເລກແຫຼ່ງຂໍ້ມູນ; ສິ່ງທີ່ບົດຂ່າວບໍ່ກ່າວເຖິງ ກໍບອກວ່າບໍ່ກ່າວເຖິງ.",
  startRequest: "ກະລຸນາສົ່ງຄຳຖາມ. ບໍ່ສົ່ງເນື້ອໃນລັບ.",
  startHolds: (n, from, to, inferred) =>
    `ມີ ${n} ບົດຂ່າວ, ແຕ່ ${from} ຫາ ${to}${inferred > 0 ? ` (ປີຂອງ ${inferred} ບົດ ແມ່ນຄາດຄະເນ)` : ""}.`,
  startUndated: (n) => `ມີ ${n} ບົດຂ່າວ.`,
  startEmpty: "ຍັງບໍ່ມີບົດຂ່າວ.",
  help: [
    "ສົ່ງຄຳຖາມເປັນພາສາລາວ, ພາສາຫວຽດນາມ (ມີ ຫຼື ບໍ່ມີເຄື່ອງໝາຍ) ຫຼື ພາສາອັງກິດ.",
    "ຄຳຕອບແມ່ນຂໍ້ຄວາມຂອງບົດຂ່າວ, ແຕ່ລະຂໍ້ຄວາມມີໝາຍເລກແຫຼ່ງຂໍ້ມູນ [n]. ກົດ “ບໍລິບົດ n” ເພື່ອເບິ່ງຂໍ້ຄວາມໃນວັກຂອງຂ່າວ.",
    "ສິ່ງທີ່ບົດຂ່າວບໍ່ກ່າວເຖິງ ບັອດກໍບອກວ່າບໍ່ກ່າວເຖິງ. ຂໍ້ຄວາມອ້າງອີງແມ່ນພາສາຫວຽດນາມຕາມຕົ້ນສະບັບ.",
    "/start – ແນະນຳ · /help – ຊ່ວຍເຫຼືອ",
  ],
  commandStart: "ແນະນຳ",
  commandHelp: "ຊ່ວຍເຫຼືອ",
  context: (n) => `ບໍລິບົດ ${n}`,
  contextHeading: (n) => `ບໍລິບົດ [${n}]`,
  contextGone: "ບົດຂ່າວນີ້ມີການປ່ຽນແປງ ຫຼື ບໍ່ມີແລ້ວ. ກະລຸນາຖາມໃໝ່.",
  openArticle: "ເປີດຂ່າວຕົ້ນສະບັບ",
  askAgain: "ສົ່ງໃໝ່",
  textOnly: "ກະລຸນາສົ່ງຄຳຖາມເປັນຕົວໜັງສື.",
  tooLong: (limit) => `ຄຳຖາມຍາວເກີນ ${limit} ຕົວອັກສອນ. ກະລຸນາຫຍໍ້ລົງແລ້ວສົ່ງໃໝ່.`,
  denied: (id) => `ບັນຊີນີ້ຍັງບໍ່ໄດ້ຮັບສິດ. ລະຫັດບັນຊີ: ${id}. ກະລຸນາສົ່ງລະຫັດນີ້ໃຫ້ຜູ້ດູແລບັອດ.`,
  deniedContact: (contact) => `ຕິດຕໍ່: ${contact}.`,
  deniedChat: (id) => `ກຸ່ມນີ້ຍັງບໍ່ໄດ້ຮັບສິດ. ລະຫັດກຸ່ມ: ${id}. ກະລຸນາສົ່ງລະຫັດນີ້ໃຫ້ຜູ້ດູແລບັອດ.`,
  working: (n) => `ກຳລັງຊອກໃນ ${n} ບົດຂ່າວ…`,
  error: (ref) => `ບັອດຂັດຂ້ອງ, ຍັງຕອບບໍ່ໄດ້. ກະລຸນາສົ່ງຄຳຖາມອີກ; ຖ້າຍັງຂັດຂ້ອງ ແຈ້ງລະຫັດ ${ref} ໃຫ້ຜູ້ດູແລ.`,

  chatHint: "ພິມຄຳຖາມແລ້ວກົດ Enter. /sources: ບົດຂ່າວ · /open 1: ຂໍ້ຄວາມໃນວັກ · /quit: ອອກ.",
  chatNothingToOpen: "ຍັງບໍ່ມີຂໍ້ຄວາມໃຫ້ເປີດ. ກະລຸນາຖາມກ່ອນ.",
  chatNoSuchSource: (n) => `ຄຳຕອບລ່າສຸດບໍ່ມີແຫຼ່ງຂໍ້ມູນ [${n}].`,
  chatUnknownCommand: (command) => `ບໍ່ມີຄຳສັ່ງ ${command}. ຄຳສັ່ງ: /sources, /open ໝາຍເລກ, /help, /quit.`,
  chatHelp: [
    "ພິມຄຳຖາມເປັນພາສາລາວ, ພາສາຫວຽດນາມ (ມີ ຫຼື ບໍ່ມີເຄື່ອງໝາຍ) ຫຼື ພາສາອັງກິດ ແລ້ວກົດ Enter.",
    "ຄຳຕອບແມ່ນຂໍ້ຄວາມຂອງບົດຂ່າວ, ແຕ່ລະຂໍ້ຄວາມມີໝາຍເລກແຫຼ່ງຂໍ້ມູນ [n]. ສິ່ງທີ່ບົດຂ່າວບໍ່ກ່າວເຖິງ ກໍບອກວ່າບໍ່ກ່າວເຖິງ.",
    "/sources – ບົດຂ່າວ · /open ໝາຍເລກ – ຂໍ້ຄວາມໃນວັກຂອງຂ່າວ · /quit – ອອກ",
  ],
  chatError: (reason) => `ຍັງຕອບບໍ່ໄດ້: ${reason}. ກະລຸນາສົ່ງຄຳຖາມອີກ.`,
  chatArticleCount: (n) => `${n} ບົດຂ່າວ:`,

  admin,
};
