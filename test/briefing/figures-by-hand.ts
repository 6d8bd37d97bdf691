// test/briefing/figures-by-hand.ts
// The figures that a briefing owes its reader, topic by topic, listed by hand from the articles before there was any code.

/** A figure in the words of an article. */
export interface FigureByHand {
  /** The number of the article's file: 0 to 4. */
  readonly article: number;
  /** The number with its unit, as it is written. */
  readonly text: string;
  /** The time it belongs to, where the article says one. */
  readonly period?: string;
}

export interface TopicByHand {
  readonly topic: string;
  /** Figures on the topic. */
  readonly due: readonly FigureByHand[];
  /** Figures of the same articles that are of something else. */
  readonly other: readonly string[];
}

const rubber: FigureByHand[] = [
  { article: 0, text: "6.722 ha cao su", period: "giai đoạn 2016-2021" },
  { article: 0, text: "hơn 1.300 lao động", period: "giai đoạn 2016-2021" },
];
const students: FigureByHand = { article: 0, text: "88 sinh viên", period: "giai đoạn 2016-2021" };
const retired: FigureByHand = { article: 0, text: "100 cán bộ hưu trí", period: "giai đoạn 2016-2021" };
const honoured: FigureByHand = { article: 0, text: "3 tập thể" };
const missions: FigureByHand = { article: 1, text: "3 đoàn", period: "5 năm qua" };
const scholarships: FigureByHand = { article: 1, text: "2 suất học bổng", period: "hằng năm" };
const economy: FigureByHand[] = [
  { article: 2, text: "hơn 61%", period: "8 tháng của năm 2024" },
  { article: 2, text: "hơn 7.753 tỷ đồng", period: "8 tháng của năm 2024" },
];
const partners: FigureByHand = { article: 3, text: "4 tỉnh Nam Lào", period: "năm 2024" };
const delegations: FigureByHand[] = [
  { article: 4, text: "1 đoàn công tác", period: "Từ tháng 11/2019 đến năm 2021" },
  { article: 4, text: "2 đoàn công tác", period: "Từ tháng 11/2019 đến năm 2021" },
];
const relief: FigureByHand[] = [
  "2 máy thở",
  "15.000 khẩu trang y tế",
  "5.000 khẩu trang vải",
  "1.000 chai dung dịch sát khuẩn tay",
  "300 triệu đồng",
].map((text) => ({ article: 4, text, period: "Năm 2020-2021" }));
const lodgers: FigureByHand[] = ["78 lưu học sinh", "65 lưu học sinh"].map((text) => ({
  article: 4,
  text,
  period: "Giai đoạn 2019-2021",
}));

const texts = (figures: readonly FigureByHand[]): string[] => figures.map(({ text }) => text);

/** Dates, periods, ordinals and anniversaries are no figures. */
export const TOPICS: readonly TopicByHand[] = [
  {
    topic: "Champasak",
    due: [...rubber, students, retired, honoured, missions, scholarships],
    other: texts([...economy, ...relief, ...lodgers, ...delegations]),
  },
  {
    topic: "Bình Dương",
    due: [...rubber, students, retired, honoured],
    other: texts([missions, scholarships, ...economy, partners, ...relief, ...lodgers]),
  },
  {
    topic: "Bình Phước",
    due: [missions, scholarships],
    other: texts([...rubber, students, retired, honoured, ...economy, partners, ...relief]),
  },
  {
    topic: "Thừa Thiên Huế",
    due: economy,
    other: texts([...rubber, students, missions, scholarships, partners, ...relief]),
  },
  {
    topic: "Bình Định",
    due: [partners],
    other: texts([...rubber, students, missions, scholarships, ...economy, ...relief]),
  },
  {
    topic: "Sơn La",
    due: [...delegations, ...relief, ...lodgers],
    other: texts([...rubber, students, missions, scholarships, ...economy, partners]),
  },
  {
    topic: "Luông Pha Bang",
    due: [...delegations, ...relief, ...lodgers],
    other: texts([...rubber, students, missions, scholarships, ...economy, partners]),
  },
  {
    topic: "Vilayvong Bouddakham",
    due: [honoured],
    other: texts([...rubber, students, retired, missions, ...economy, partners, ...relief]),
  },
  {
    topic: "học bổng",
    due: [students, scholarships],
    other: texts([...rubber, retired, honoured, ...economy, partners, ...relief, ...delegations]),
  },
  {
    topic: "y tế",
    due: [retired, missions, ...relief],
    other: texts([...rubber, students, honoured, scholarships, ...economy, partners, ...lodgers]),
  },
  {
    topic: "Covid-19",
    due: relief,
    other: texts([...rubber, students, retired, honoured, missions, scholarships, ...economy, ...lodgers]),
  },
  {
    topic: "ký kết 2022",
    due: [],
    other: texts([
      ...rubber,
      students,
      retired,
      honoured,
      missions,
      ...economy,
      partners,
      ...relief,
      ...lodgers,
    ]),
  },
];
