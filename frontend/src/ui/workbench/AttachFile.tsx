import { Button, FileButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { inBase64 } from "@/api/base64";
import { api, got, type Shapes } from "@/api/client";
import { FailureReason } from "../States";
import classes from "./AttachmentList.module.css";

/** Takes a file into a project; the server looks at its content before anything opens it. */
export function AttachFile({ project, onAttached }: { project: number; onAttached: (attachment: Shapes["AttachmentOut"]) => void }) {
  const { t } = useLingui();
  const empty = useRef<() => void>(null);
  const attach = useMutation({
    mutationFn: async (file: File) =>
      got(api.POST("/api/v1/projects/{project_id}/attachments", { params: { path: { project_id: project } }, body: { name: file.name, content: await inBase64(file) } })),
    onSuccess: onAttached,
    // Emptied after a refusal, too: otherwise the same file, mended, could not be chosen again.
    onSettled: () => empty.current?.(),
  });
  return (
    <div className={classes.attach}>
      <FileButton
        resetRef={empty}
        accept=".xlsx,.csv,.md,.pdf,.png"
        inputProps={{ "aria-label": t`Attach a file` }}
        onChange={(file) => file && attach.mutate(file)}
      >
        {(props) => (
          <Button {...props} variant="default" size="compact-sm" loading={attach.isPending} aria-describedby="attach-limits">
            <Trans>Attach a file</Trans>
          </Button>
        )}
      </FileButton>
      <span id="attach-limits" className={classes.soft}>{t`xlsx, csv, pdf, png or Markdown, up to 8 MB`}</span>
      {attach.isError && (
        <p role="alert">
          <FailureReason error={attach.error} />
        </p>
      )}
    </div>
  );
}
