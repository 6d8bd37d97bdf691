// src/wording/briefing/lo.ts
// The Lao is to be read by a native speaker before release.

import { grouped } from "../grouped.js";
import type { Wording } from "../vi.js";

const many = (count: number): string => grouped(count, ".");

export const briefing: Wording["briefing"] = {
  heading: (title) => `ສັງລວມ: ${title}`,
  placeTitle: (kind, name, inLaos) => {
    const rank = { country: "", province: "ແຂວງ ", city: "ນະຄອນ ", prefecture: "ນະຄອນຫຼວງ " }[kind];
    return `${rank}${name}${inLaos && kind !== "country" ? " (ລາວ)" : ""}`;
  },
  coverage: (n, from, to) =>
    `${many(n)} ບົດຂ່າວ, ${from === to ? `ວັນທີ ${from}` : `ແຕ່ ${from} ຫາ ${to}`} · ອ້າງອີງຕາມຕົ້ນສະບັບ, ມີເລກແຫຼ່ງຂໍ້ມູນ`,
  coverageUndated: (n) => `${many(n)} ບົດຂ່າວ · ອ້າງອີງຕາມຕົ້ນສະບັບ, ມີເລກແຫຼ່ງຂໍ້ມູນ`,
  sections: {
    timeline: "ເຫດການ",
    people: "ບຸກຄົນ ແລະ ຕຳແໜ່ງໃນວັນທີຂອງຂ່າວ",
    figures: "ຕົວເລກ",
    checks: "ຕົວເລກທີ່ຕ້ອງກວດສອບ",
    commitments: "ຂໍ້ຕົກລົງ ແລະ ວຽກຕໍ່ໄປ",
    differences: "ຈຸດທີ່ຂ່າວບໍ່ກົງກັນ, ຕ້ອງທຽບຄືນ",
  },
  commitments: { signed: "ເຊັນ ຫຼື ຕົກລົງແລ້ວ", planned: "ຄາດວ່າຈະເຮັດ", proposed: "ສະເໜີ", assigned: "ມອບໝາຍ" },
  differences: {
    name: "ຊື່ຜູ້ດຳລົງຕຳແໜ່ງດຽວກັນ",
    term: "ຊື່ເອກະສານຂອງຄູ່ຮ່ວມ ແລະ ໄລຍະດຽວກັນ",
    figure: "ຕົວເລກຂອງເນື້ອໃນ ແລະ ເວລາດຽວກັນ",
    misprint: "ການຂຽນໃນຂ່າວດຽວກັນ",
  },
  ofPeriod: (period) => `ໃນພາກກ່ຽວກັບ “${period}”`,
  notStated: (items) => `ບົດຂ່າວບໍ່ໄດ້ກ່າວເຖິງ (ຕາມລາຍການກວດກາ): ${items.join("; ")}.`,
  notStatedHeading: "ສິ່ງທີ່ບົດຂ່າວບໍ່ໄດ້ກ່າວເຖິງ (ຕາມລາຍການກວດກາ)",
  notesHeading: "ໝາຍເຫດ (ບໍ່ແມ່ນຈາກຂ່າວ)",
  checklist: {
    investment: "ທຶນການລົງທຶນ",
    trade: "ມູນຄ່າການຄ້າ",
    supportMoney: "ຈຳນວນເງິນຊ່ວຍເຫຼືອ",
    budget: "ງົບປະມານ",
    deadline: "ກຳນົດສຳເລັດ",
    responsible: "ໜ່ວຍງານຮັບຜິດຊອບ",
    signers: "ຜູ້ເຊັນຂອງແຕ່ລະຝ່າຍ",
    beneficiaries: "ຈຳນວນຜູ້ໄດ້ຮັບຜົນປະໂຫຍດ",
    honoured: "ຊື່ຜູ້ໄດ້ຮັບການຍ້ອງຍໍ",
    born: "ປີເກີດ",
    appointed: "ວັນທີໄດ້ຮັບການເລືອກຕັ້ງ ຫຼື ແຕ່ງຕັ້ງ",
    term: "ສະໄໝດຳລົງຕຳແໜ່ງ",
    cases: "ຈຳນວນຜູ້ຕິດເຊື້ອ ແລະ ເສຍຊີວິດ",
    doctors: "ຈຳນວນແພດໝໍ",
    treated: "ຈຳນວນຜູ້ໄດ້ຮັບການກວດ ແລະ ປິ່ນປົວ",
    scholarship: "ມູນຄ່າທຶນການສຶກສາ",
    subjects: "ສາຂາ ແລະ ລະດັບການສຶກສາ",
    selection: "ເງື່ອນໄຂການຄັດເລືອກ",
    duration: "ໄລຍະການສຶກສາ",
    output: "ຜົນຜະລິດ, ລາຍຮັບ",
    visitors: "ຈຳນວນນັກທ່ອງທ່ຽວ",
  },
  placeRenamed: (older, newer, date) => `ໝາຍເຫດ (ບໍ່ແມ່ນຈາກຂ່າວ): ປັດຈຸບັນ ${older} ແມ່ນ ${newer} (ແຕ່ ${date}).`,
  nothing: (topic) => `ບົດຂ່າວບໍ່ໄດ້ກ່າວເຖິງຫົວຂໍ້: ${topic}.`,
  nothingBetween: (topic, from, to) =>
    `ບົດຂ່າວ${from === "" ? "" : `ແຕ່ ${from}`}${to === "" ? "" : ` ຫາ ${to}`} ບໍ່ໄດ້ກ່າວເຖິງຫົວຂໍ້: ${topic}.`,
  usage:
    "ກະລຸນາສົ່ງ /brief ພ້ອມຫົວຂໍ້ ເຊັ່ນ ຊື່ແຂວງ, ຊື່ບຸກຄົນ ຫຼື ເລື່ອງ; ເພີ່ມເວລາໄດ້: /brief Champasak ແຕ່ 1/1/2024 ຫາ 31/12/2024.",
  badPeriod: "ວັນທຳອິດຢູ່ຫຼັງວັນສຸດທ້າຍ. ກະລຸນາຂຽນຄືນ, ຕົວຢ່າງ: ແຕ່ 1/1/2024 ຫາ 31/12/2024.",
  working: (n) => `ກຳລັງສັງລວມຈາກ ${many(n)} ບົດຂ່າວ…`,
  inDocument: (n) => `ຍັງມີອີກ ${n} ແຖວໃນເອກະສານ.`,
  unreviewed: "ສັງລວມໂດຍອັດຕະໂນມັດ, ຍັງບໍ່ໄດ້ກວດສອບ",
  documentTitle: "ບົດສັງລວມ",
  documentAbout: (title) => `ຫົວຂໍ້: ${title}`,
  madeOn: (day, month, year) => `ວັນທີ ${day}/${month}/${year}`,
  figureColumn: "ຕົວເລກ",
  quoteColumn: "ຂໍ້ຄວາມອ້າງອີງ",
  periodColumn: "ໄລຍະ",
  sourceColumn: "ແຫຼ່ງຂໍ້ມູນ",
  periodUnknown: "ບໍ່ລະບຸ",
  paragraph: (n) => `ວັກທີ ${n}`,
  captionAt: (n) => `ຄຳບັນຍາຍຮູບ, ວັກທີ ${n}`,
  describe: (title) => `ສັງລວມບົດຂ່າວກ່ຽວກັບ ${title}, ອ້າງອີງຕາມຕົ້ນສະບັບ`,
  fileName: "briefing",
  watchAdded: (topic) => `ຕິດຕາມແລ້ວ, ສົ່ງບົດສັງລວມຂ່າວໃໝ່: ${topic}`,
  watchUsage: "ຮັບບົດສັງລວມແທນລາຍການຂໍ້ຄວາມໃໝ່: /watch brief ພ້ອມຫົວຂໍ້.",
  watchMark: "ບົດສັງລວມ",
  newHeading: (title) => `ສັງລວມຂ່າວໃໝ່: ${title}`,
  command: "ສັງລວມຫົວຂໍ້, ພ້ອມເອກະສານ",
  help: "/brief ພ້ອມຫົວຂໍ້ – ບົດສັງລວມທີ່ອ້າງອີງຕາມຕົ້ນສະບັບ, ພ້ອມເອກະສານ .docx",
};
