import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from "@tanstack/react-query";

export interface ListPage<Row> {
  items: Row[];
  next_cursor?: string | null;
}

export type ListQuery<Row> = UseInfiniteQueryResult<InfiniteData<ListPage<Row>>>;

/** A list of the server, page by page; `everyMs` asks again while something in it still moves. */
export function useList<Row>(
  key: readonly unknown[],
  page: (cursor: string | undefined) => Promise<ListPage<Row>>,
  everyMs: (rows: Row[]) => number | false = () => false,
): ListQuery<Row> {
  return useInfiniteQuery({
    queryKey: ["list", ...key],
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    refetchInterval: ({ state }) => everyMs(state.data?.pages.flatMap((each) => each.items) ?? []),
  });
}
