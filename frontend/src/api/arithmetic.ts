import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState } from "react";
import { api, got, type Shapes } from "./client";

export type Recomputed = Shapes["RecomputedOut"];

/** So many characters of a step are read, and so many steps go into one call. */
const read = 4_000;
const mostTexts = 100;
const pauseMs = 500;

const calculates = (text: string) => /[=≈]/.test(text);
export const readOf = (text: string) => text.slice(0, read);

async function recompute(texts: readonly string[]): Promise<Map<string, Recomputed>> {
  const asked = [...new Set(texts.filter(calculates).map(readOf))];
  const parts = Array.from({ length: Math.ceil(asked.length / mostTexts) }, (_, part) => asked.slice(part * mostTexts, (part + 1) * mostTexts));
  const answers = await Promise.all(parts.map((part) => got(api.POST("/api/v1/arithmetic", { body: { texts: part } }))));
  const items = answers.flatMap((answer) => answer.items);
  return new Map(asked.flatMap((text, index) => (items[index] ? [[text, items[index]] as const] : [])));
}

const nothing: ReadonlyMap<string, Recomputed> = new Map();

/** What exact arithmetic says of many texts, by text; `key` names them. It comes after the page, and never holds it up. */
export function useRecomputed(key: readonly unknown[], texts: () => readonly string[]): ReadonlyMap<string, Recomputed> {
  const asked = useQuery({ queryKey: ["arithmetic", ...key], queryFn: () => recompute(texts()), staleTime: Infinity, retry: 1 });
  return useDeferredValue(asked.data ?? nothing);
}

/** What it says of a text that is being typed, once the typing pauses. */
export function useTyped(text: string): Recomputed | undefined {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = useQuery({ queryKey: ["arithmetic", "typed", readOf(settled)], queryFn: () => recompute([settled]), enabled: calculates(settled), staleTime: Infinity, gcTime: 60_000, retry: 1 });
  return settled === text ? asked.data?.get(readOf(text)) : undefined;
}
