import { expect, test } from "vitest";
import { clockTime, hoursOf, quarters, spansOf, weekdays } from "./week";

test("a week begins on Monday in both languages", () => {
  expect(weekdays("en")[0]).toBe("Monday");
  expect(weekdays("ar")[6]).toBe("الأحد");
});

test("minutes are hours of a day", () => {
  expect(quarters.map(clockTime).at(-1)).toBe("24:00");
  expect(clockTime(1215)).toBe("20:15");
  expect(hoursOf(spansOf([[0, 1200, 1320], [2, 600, 690]]))).toBe(3.5);
});
