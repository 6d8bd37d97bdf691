// src/wording/claims/lo.ts
// To be read by a native speaker before release.

import { grouped } from "../grouped.js";
import type { ClaimsWording } from "./vi.js";

const many = (count: number): string => grouped(count, ".");

export const claims: ClaimsWording = {
  supported: "ຂ່າວມີກ່າວໄວ້",
  contradicted: "ຂ່າວກ່າວຕ່າງຈາກນີ້",
  mixed: "ຂ່າວກ່າວບໍ່ກົງກັນ",
  notFound: "ຂ່າວບໍ່ໄດ້ກ່າວເຖິງ",
  notFoundMeaning: "(ບໍ່ໄດ້ໝາຍຄວາມວ່າຜິດ)",
  uncertain: "ຍັງທຽບບໍ່ໄດ້",
  uncertainWhy: "ຂ່າວກ່າວໃກ້ຄຽງແຕ່ຍັງບໍ່ພຽງພໍ. ກະລຸນາອ່ານຂໍ້ຄວາມອ້າງອີງ.",
  opinion: "ຄວາມຄິດເຫັນ, ບໍ່ກວດ",
  question: "ຄຳຖາມ, ບໍ່ກວດ",
  toCheck: "ຄວນກວດຄືນ",
  difference: (claim, source) => `${claim} – ໃນຂ່າວ: ${source}`,
  numberElsewhere: (number, source) => `ໃນຂ່າວ ${number} ແມ່ນ ${source}.`,
  slots: {
    number: "ຕົວເລກ",
    unit: "ຫົວໜ່ວຍ",
    bound: "ຢ່າງໜ້ອຍ, ບໍ່ເກີນ ຫຼື ພໍດີ",
    date: "ວັນທີ",
    period: "ໄລຍະ",
    year: "ປີ",
    person: "ບຸກຄົນ",
    role: "ຕຳແໜ່ງ",
    place: "ສະຖານທີ່",
    entity: "ຊື່",
    direction: "ຝ່າຍໃຫ້ ແລະ ຝ່າຍຮັບ",
    frequency: "ແຕ່ລະປີ ຫຼື ທັງໝົດ",
    extent: "ທັງໝົດ ຫຼື ສ່ວນໜຶ່ງ",
    stage: "ເຮັດແລ້ວ ຫຼື ວາງແຜນ",
    opposite: "ສິ່ງທີ່ກົງກັນຂ້າມ",
    negation: "ແມ່ນ ຫຼື ບໍ່",
  },
  nearestOnly: "ຂ່າວທີ່ໃກ້ຄຽງກ່າວພຽງວ່າ:",
  scope: (n) => `ທຽບໃສ່ ${many(n)} ບົດຂ່າວທີ່ມີເທົ່ານັ້ນ; ບໍ່ຢືນຢັນວ່າຖືກ ຫຼື ຜິດ.`,
  usage: "ກະລຸນາສົ່ງ /check ພ້ອມຂໍ້ຄວາມທີ່ຕ້ອງການທຽບ, ຫຼື ຕອບຂໍ້ຄວາມດ້ວຍ /check.",
  tooLong: (limit) => `ຂໍ້ຄວາມຍາວກວ່າ ${many(limit)} ຕົວອັກສອນ. ກະລຸນາແບ່ງສົ່ງຫຼາຍຂໍ້ຄວາມ.`,
  offer: "ຂໍ້ຄວາມນີ້ຖືກສົ່ງຕໍ່. ສາມາດທຽບແຕ່ລະຂໍ້ກັບຂ່າວໄດ້.",
  offerLong: "ສາມາດທຽບແຕ່ລະຂໍ້ກັບຂ່າວໄດ້ເຊັ່ນກັນ.",
  offerButton: "ທຽບກັບຂ່າວ",
  offerAsk: "ຖາມເປັນຄຳຖາມ",
  tooManyParts: (n) => `ທຽບພຽງ ${n} ຂໍ້ທຳອິດ. ກະລຸນາສົ່ງສ່ວນທີ່ເຫຼືອຕ່າງຫາກ.`,
};
