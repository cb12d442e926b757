import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ListQuery } from "@/api/list";
import { Failure, Loading } from "./States";

interface ListedProps<Row> {
  query: ListQuery<Row>;
  empty: ReactNode;
  children: (rows: Row[]) => ReactNode;
}

/** A list in all its states: on its way, refused, empty with a reason, here, and more of it. */
export function Listed<Row>({ query, empty, children }: ListedProps<Row>) {
  if (!query.data) return query.isError ? <Failure error={query.error} retry={() => void query.refetch()} /> : <Loading />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <>{empty}</>;
  return (
    <>
      {children(rows)}
      {query.hasNextPage && (
        <p>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            <Trans>More</Trans>
          </Button>
        </p>
      )}
    </>
  );
}
