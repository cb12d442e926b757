import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { get, type Query } from "./call";

export interface ListPage<Row> {
  items: Row[];
  next_cursor?: string | null;
}

export type ListQuery<Row> = UseInfiniteQueryResult<InfiniteData<ListPage<Row>>>;

/** A list of the server, page by page; `everyMs` asks again while something in it still moves. */
export function useList<Row>(path: string, query: Query = {}, everyMs: (rows: Row[]) => number | false = () => false): ListQuery<Row> {
  return useInfiniteQuery({
    queryKey: ["list", path, query],
    queryFn: ({ pageParam }) => get<ListPage<Row>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor ?? null,
    refetchInterval: ({ state }) => everyMs(state.data?.pages.flatMap((page) => page.items) ?? []),
  });
}
