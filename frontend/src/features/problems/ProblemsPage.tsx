import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useProjects } from "@/api/projects";
import { useWord } from "@/i18n/words";
import { Isolated } from "@/ui/Figures";
import { Filter, Filters } from "@/ui/Filters";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { snippet } from "@/ui/snippet";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import classes from "./problems.module.css";

export function ProblemsPage() {
  const { t } = useLingui();
  const word = useWord();
  const { project, language, split, topic } = useSearch({ from: "/signed-in/shell/problems" });
  const projects = useProjects().data?.items ?? [];
  const splits = ["train", "new_numbers", "new_wordings", "new_families"];
  return (
    <Page title={t`Problems`} lead={<Trans>Each has reference steps, an exact answer and a split; nothing held out ever reaches a data set.</Trans>}>
      <Filters>
        {projects.length > 1 && (
          <Filter
            label={t`Project`}
            name="project"
            value={project}
            options={[{ value: "", label: t`All` }, ...projects.map((each) => ({ value: String(each.id), label: each.name }))]}
          />
        )}
        <Filter
          label={t`Language`}
          name="language"
          value={language}
          options={[{ value: "", label: t`All` }, ...["en", "ar"].map((code) => ({ value: code, label: word("language", code) }))]}
        />
        <Filter label={t`Split`} name="split" value={split} options={[{ value: "", label: t`All` }, ...splits.map((code) => ({ value: code, label: word("split", code) }))]} />
      </Filters>
      <Listed
        query={useList(["problems", project, language, split, topic], (cursor) => got(api.GET("/api/v1/problems", { params: { query: { project, language, split, topic, cursor } } })))}
        empty={<Empty title={<Trans>No problem fits</Trans>} reason={<Trans>Choose other filters, or bring problems in with “preceptor import”.</Trans>} />}
      >
        {(rows) => (
          <Table
            label={t`Problems`}
            rows={rows}
            rowKey={(problem) => problem.id}
            columns={[
              {
                key: "statement",
                head: <Trans>Problem</Trans>,
                cell: (problem) => (
                  <>
                    <Link to="/problems/$id" params={{ id: String(problem.id) }} className={classes.statement}>
                      <span dir="auto" lang={problem.language}>
                        {snippet(problem.statement)}
                      </span>
                    </Link>{" "}
                    <SimulatedMark when={problem.simulated} />
                  </>
                ),
              },
              { key: "topic", head: <Trans>Topic</Trans>, minor: true, cell: (problem) => <bdi>{problem.topic}</bdi> },
              { key: "split", head: <Trans>Split</Trans>, minor: true, cell: (problem) => word("split", problem.split) },
              { key: "language", head: <Trans>Language</Trans>, minor: true, cell: (problem) => word("language", problem.language) },
              { key: "source", head: <Trans>Source</Trans>, minor: true, cell: (problem) => <Isolated>{`${problem.source} · ${problem.external_id}`}</Isolated> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
