// test/answering/near-misses.test.ts
import { describe, expect, it } from "vitest";
import { eventTold } from "#src/answering/events-asked.js";
import type { Evidence } from "#src/answering/evidence.js";
import { moneyOfAsked } from "#src/answering/money-asked.js";
import { tellsReason } from "#src/answering/reasons.js";
import { tellsSpecifics } from "#src/answering/specifics-asked.js";
import { tellsTopic } from "#src/answering/topic-asked.js";
import { readQuestion } from "#src/search/question.js";
import { article } from "../fakes/article.js";
import { wordCounts } from "../fakes/word-counts.js";

const read = (question: string) => readQuestion(question, wordCounts());

/** A sentence of an article of one paragraph, as far as an event is looked for in it. */
function piece(sentence: string, paragraph = sentence): Evidence {
  const whole = article(paragraph);
  return { article: whole, start: paragraph.indexOf(sentence), text: sentence } as unknown as Evidence;
}

describe("an event asked about", () => {
  it.each([
    ["Ông Thắng nghỉ hưu năm nào?", "Ông Lò Văn Thắng nghỉ hưu năm 2023.", true],
    ["Vì sao bà Hạnh thôi giữ chức Giám đốc?", "Bà Lò Thị Hạnh, Giám đốc Sở Y tế, tặng quà.", false],
    ["Bà Hạnh bao nhiêu tuổi?", "Bà Lò Thị Hạnh tặng 35 máy lọc nước.", false],
    ["Lớp học bị hoãn đến ngày nào?", "Lớp học hoàn thành ngày 12/5.", false],
    ["Lớp học bị hoãn đến ngày nào?", "Lớp học hoãn đến ngày 12/5.", true],
    ["Đường được khởi công ngày nào?", "Ngày 12/5, đường được động thổ.", true],
    ["Đường được khởi công ngày nào?", "Ngày 12/5, đường bị sạt lở.", false],
    ["Số điện thoại của Sở Y tế là gì?", "Sở Y tế ở Điện Biên.", false],
    ["Huyện nào trồng cà phê nhiều nhất?", "Huyện Mường Ảng trồng cà phê, hai bên thống nhất mua.", false],
    ["Huyện nào trồng cà phê nhiều nhất?", "Huyện Mường Ảng trồng nhiều cà phê nhất tỉnh.", true],
    ["How old is she?", "Bà Hạnh tặng quà cho 35 học sinh.", false],
    ["Was the class postponed?", "Lớp học được hoãn.", true],
    // An event that is not known here may be told in any words.
    ["Ai hát ở hội chợ?", "Bà Hạnh biểu diễn.", true],
  ])("%s · %s", (question, sentence, told) => {
    expect(eventTold(read(question))(piece(sentence))).toBe(told);
  });

  it("may have its place in the next sentence, and is not to come where it is done", () => {
    const paragraph = "Cuộc họp diễn ra tại Mường Lay. Hai bên ký thỏa thuận.";
    const place = piece("Cuộc họp diễn ra tại Mường Lay.", paragraph);
    expect(eventTold(read("Thỏa thuận được ký ở đâu?"))(place)).toBe(true);
    const done = piece("Ngày 12/5, hai bên xây dựng chương trình đã ký kết.");
    expect(eventTold(read("Chương trình sẽ được ký ngày nào?"))(done)).toBe(false);
  });
});

describe("money", () => {
  it.each([
    ["Hỗ trợ mỗi sinh viên bao nhiêu tiền?", "Tỉnh hỗ trợ 300 triệu đồng mua áo ấm.", false],
    ["Hỗ trợ mỗi sinh viên bao nhiêu tiền?", "Tỉnh cấp mỗi lưu học sinh 2 triệu đồng.", true],
    ["Máy lọc nước trị giá bao nhiêu?", "Tỉnh tặng 35 máy lọc nước và 300 triệu đồng.", false],
    ["Máy lọc nước trị giá bao nhiêu?", "Tỉnh tặng 35 máy lọc nước, trị giá 300 triệu đồng.", true],
    ["How much is each filter worth?", "Tỉnh tặng 35 máy lọc nước và 300 triệu đồng.", false],
  ])("%s · %s", (question, sentence, told) => {
    expect(moneyOfAsked(read(question))(sentence)).toBe(told);
  });
});

describe("a reason", () => {
  it.each([
    ["Vì sao đường bị sạt lở?", "Do mưa lớn, đường lên cửa khẩu bị sạt lở.", true],
    ["Vì sao đường bị sạt lở?", "Đường lên cửa khẩu bị sạt lở.", false],
    ["Vì sao đường bị sạt lở?", "Đoàn do ông Piêng dẫn đầu đi qua đường sạt lở.", false],
    ["Vì sao bà Hạnh được khen?", "Bà Hạnh được trao bằng khen với thành tích khám bệnh.", true],
  ])("%s · %s", (question, sentence, told) => {
    expect(tellsReason(read(question))(sentence)).toBe(told);
  });
});

describe("particulars", () => {
  it.each([
    ["Những khó khăn cụ thể nào được nêu?", "Hai bên trao đổi về những khó khăn.", false],
    ["Những khó khăn cụ thể nào được nêu?", "Có những khó khăn như: đường xấu, thiếu nước.", true],
    ["Những khó khăn cụ thể nào được nêu?", "Hai bên trồng cà phê.", false],
    ["Kết quả cụ thể là gì?", "Đã tặng 35 máy lọc nước.", true],
    ["Hai bên nêu những khó khăn nào?", "Hai bên trao đổi về những khó khăn.", true],
  ])("%s · %s", (question, sentence, told) => {
    expect(tellsSpecifics(read(question))(sentence)).toBe(told);
  });
});

describe("what somebody's words are about", () => {
  it.each([
    ["Bà Hạnh nói gì về trồng cà phê?", "Bà Hạnh nói hai bên mở lớp khám bệnh.", false],
    ["Bà Hạnh nói gì về trồng cà phê?", "Bà Hạnh nói việc trồng cà phê cần thêm nước.", true],
    ["Bà Hạnh nói gì?", "Bà Hạnh nói hai bên mở lớp khám bệnh.", true],
  ])("%s · %s", (question, sentence, told) => {
    expect(tellsTopic(read(question))(sentence)).toBe(told);
  });
});
