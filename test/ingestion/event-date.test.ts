// test/ingestion/event-date.test.ts
import { describe, expect, it } from "vitest";
import { findEventDate } from "#src/ingestion/event-date.js";

const found = (body: string, publishedAt: string | null = null) => findEventDate(body, publishedAt);

describe("findEventDate", () => {
  it("takes a printed year as it is", () => {
    expect(found("Ngày 5/3/2021, hai tỉnh ký kết.")).toEqual({ date: "2021-03-05", origin: "printed" });
    expect(found("Chiều ngày 5 tháng 3 năm 2021, hai tỉnh ký kết.")).toEqual({
      date: "2021-03-05",
      origin: "printed",
    });
  });
  it("leaves the year open when nothing tells it", () => {
    expect(found("Sáng 5/3, hai tỉnh ký kết hợp tác giai đoạn 2022-2026.")).toEqual({
      date: "--03-05",
      origin: "printed",
    });
  });
  it("takes the year from a publication within a month after the event, over the turn of the year too", () => {
    expect(found("Ngày 22/8, hai bên gặp nhau.", "2022-08-23T10:00+07:00").date).toBe("2022-08-22");
    expect(found("Ngày 30/12, hai bên gặp nhau.", "2023-01-02")).toEqual({
      date: "2022-12-30",
      origin: "inferred",
    });
    expect(found("Ngày 2/3, hai bên gặp nhau.", "2023-09-02").date).toBe("--03-02");
  });
  it("counts an anniversary from its founding year", () => {
    const body = "Ngày 6/7, lễ kỷ niệm 55 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào diễn ra.";
    expect(found(body)).toEqual({ date: "2017-07-06", origin: "inferred" });
  });
  it("reads an anniversary whose years are printed", () => {
    expect(found("Ngày 6/7, lễ kỷ niệm 30 năm Ngày tái lập tỉnh (1/1/1997-1/1/2027) diễn ra.").date).toBe(
      "2027-07-06",
    );
  });
  it("takes months reported since for this year only when they are over", () => {
    expect(found("Ngày 2/10, trong 9 tháng đầu năm 2023, thu ngân sách tăng.").date).toBe("2023-10-02");
    expect(found("Ngày 2/5, trong 9 tháng đầu năm 2023, thu ngân sách tăng.").date).toBe("--05-02");
  });
  it("takes results of one year and tasks of the next at the turn of the year", () => {
    const body = (day: string): string =>
      `Ngày ${day}, họp về kết quả hợp tác năm 2022 và nhiệm vụ năm 2023.`;
    expect(found(body("9/1")).date).toBe("2023-01-09");
    expect(found(body("28/12")).date).toBe("2022-12-28");
    expect(found(body("9/6")).date).toBe("--06-09");
  });
  it("infers nothing when the signs disagree", () => {
    const body =
      "Ngày 6/7, kỷ niệm 55 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào; trong 6 tháng đầu năm 2023, thu tăng.";
    expect(found(body).date).toBe("--07-06");
  });
  it("is null without a day in the opening, or with an impossible one", () => {
    expect(found("Hai tỉnh ký kết hợp tác.")).toEqual({ date: null, origin: null });
    expect(found("Ngày 45/13, hai tỉnh ký kết.")).toEqual({ date: null, origin: null });
  });
});
