/** Free hours of a week as the API keeps them: weekday from Monday, start and end in local minutes. */
export type Span = [number, number, number];

export const clockTime = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Every quarter of an hour of a day; the last one is the end of it. */
export const quarters = Array.from({ length: 97 }, (_, index) => index * 15);

export const spansOf = (week: number[][]): Span[] => week.map(([day = 0, start = 0, end = 0]) => [day, start, end]);

export const hoursOf = (week: Span[]) => week.reduce((sum, [, start, end]) => sum + Math.max(0, end - start), 0) / 60;

/** Monday to Sunday in the reader's language; 5 January 2026 is a Monday. */
export const weekdays = (locale: string) =>
  Array.from({ length: 7 }, (_, day) => new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, 0, 5 + day))));
