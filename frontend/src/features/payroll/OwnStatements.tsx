import { Trans } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useMe } from "@/api/me";
import { StatementFiles } from "./StatementFiles";
import { StatementsTable } from "./StatementsTable";

/** One's own statements, each with its files. */
export function OwnStatements() {
  const person = useMe().data?.id;
  const statements = useList(["statements", "own", person], (cursor) => got(api.GET("/api/v1/statements", { params: { query: { person, cursor } } })));
  return <StatementsTable query={statements} more={[]} last={{ key: "files", head: <Trans>Files</Trans>, cell: (statement) => <StatementFiles id={statement.id} number={statement.number} /> }} />;
}
