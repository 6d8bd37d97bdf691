// test/text/language.test.ts
import { expect, it } from "vitest";
import { detectLanguage } from "#src/text/language.js";

it.each([
  ["Tỉnh trưởng Champasak là ai?", "vi"],
  ["chu tich tinh la ai", "vi"],
  ["bn sv lao dc hoc bong", "vi"],
  ["Champasak", "vi"],
  ["Who is the governor of Champasak?", "en"],
  ["How many students did Bình Dương receive?", "en"],
  ["ໃຜເປັນເຈົ້າແຂວງ?", "lo"],
  ["ແຂວງບິ່ງດິ້ງ (Bình Định) ປະຊຸມວັນທີໃດ?", "lo"],
])("%s → %s", (text, language) => expect(detectLanguage(text)).toBe(language));
