import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Trans } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { FailureReason } from "@/ui/States";
import { AttachFile } from "@/ui/workbench/AttachFile";
import { AttachmentList } from "@/ui/workbench/AttachmentList";
import type { ProblemDetail } from "./types";
import classes from "./problems.module.css";

/** The files beside a problem; who poses problems adds and takes out, and each change is a new version of the problem. */
export function ProblemFiles({ problem }: { problem: ProblemDetail }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const poses = hasRole(useMe().data, "lead", "operator", "admin");
  const set = useMutation({
    mutationFn: (attachments: string[]) => got(api.PUT("/api/v1/problems/{version_id}/attachments", { params: { path: { version_id: problem.id } }, body: { attachments } })),
    onSuccess: async (made) => {
      client.setQueryData(["problems", String(made.id)], made);
      void client.invalidateQueries({ queryKey: ["list", "problems"] });
      await navigate({ to: "/problems/$id", params: { id: String(made.id) }, replace: true });
    },
  });
  const named = problem.attachments.map(({ sha256 }) => sha256);
  if (!poses) return <AttachmentList attachments={problem.attachments} />;
  return (
    <div className={classes.files}>
      <AttachmentList attachments={problem.attachments} onRemove={(gone) => set.mutate(named.filter((digest) => digest !== gone.sha256))} />
      <AttachFile project={problem.project_id} onAttached={({ sha256 }) => set.mutate([...named.filter((digest) => digest !== sha256), sha256])} />
      <p className={classes.soft}>
        <Trans>Units that are open already keep the files that they were opened with.</Trans>
      </p>
      {set.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={set.error} />
        </p>
      )}
    </div>
  );
}
