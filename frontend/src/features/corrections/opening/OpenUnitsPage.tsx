import { Button, NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { UnitKind } from "@/api/claims";
import { api, got, type Shapes } from "@/api/client";
import { useChosenProject } from "@/api/projects";
import { useWord } from "@/i18n/words";
import { Filter, Filters } from "@/ui/Filters";
import { Isolated } from "@/ui/Figures";
import { Mark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import { ChooseAnswers } from "./ChooseAnswers";
import { ChoosePairs } from "./ChoosePairs";
import { ChooseProblems } from "./ChooseProblems";
import { WriteBrief } from "./WriteBrief";
import classes from "./opening.module.css";

export type Wanted = Shapes["OpenUnitsIn"]["what"];

export interface ChooseProps {
  project: number;
  onChoose: (wanted: Wanted | null) => void;
}

const kinds: UnitKind[] = ["correct", "grade", "compare", "decompose", "author"];

/** A lead opens units of one kind: for answers, pairs of answers, problems, or problems that are still to be written. */
export function OpenUnitsPage() {
  const { t } = useLingui();
  const word = useWord();
  const client = useQueryClient();
  const asked = useSearch({ from: "/signed-in/shell/units/open" });
  const { id: project, projects, query } = useChosenProject(asked.project);
  const [kind, setKind] = useState<UnitKind>("correct");
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const open = useMutation({
    mutationFn: (body: Shapes["OpenUnitsIn"]) => got(api.POST("/api/v1/units", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["list", "units"] }),
  });
  const choose = (next: UnitKind) => {
    setKind(next);
    setWanted(null);
    open.reset();
  };
  return (
    <Page
      title={t`Open units`}
      above={
        <Link to="/units">
          <Trans>Units</Trans>
        </Link>
      }
      lead={<Trans>What you choose here waits in the queue of the people on the project.</Trans>}
    >
      <Fetched query={query}>
        {() => (
          <>
            <Filters>
              <Filter label={t`Project`} name="project" value={project ?? undefined} options={projects.map(({ id, name }) => ({ value: String(id), label: name }))} />
            </Filters>
            <NativeSelect className={classes.kind} label={t`What is to be done`} value={kind} data={kinds.map((code) => ({ value: code, label: word("unitKind", code) }))} onChange={(event) => choose(event.currentTarget.value as UnitKind)} />
            {project !== null && <Choose key={`${project}-${kind}`} kind={kind} project={project} onChoose={setWanted} />}
            {open.isError && (
              <p role="alert" className={classes.error}>
                <FailureReason error={open.error} />
              </p>
            )}
            {open.data && (
              <p role="status">
                <Mark tone="good">
                  <Trans>
                    Open in the queue: <Isolated>{open.data.unit_ids.length}</Isolated>
                  </Trans>
                </Mark>
              </p>
            )}
            <Button disabled={!wanted || project === null} loading={open.isPending} onClick={() => wanted && project !== null && open.mutate({ project, what: wanted })}>
              <Trans>Open units</Trans>
            </Button>
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Choose({ kind, ...props }: ChooseProps & { kind: UnitKind }) {
  if (kind === "compare") return <ChoosePairs {...props} />;
  if (kind === "decompose") return <ChooseProblems {...props} />;
  if (kind === "author") return <WriteBrief {...props} />;
  return <ChooseAnswers {...props} kind={kind} />;
}
