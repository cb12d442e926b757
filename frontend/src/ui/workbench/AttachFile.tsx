import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { api, got, type Shapes } from "@/api/client";
import { FailureReason } from "../States";
import classes from "./AttachmentList.module.css";

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error());
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.readAsDataURL(file);
  });
}

/** Takes a file into a project; the server looks at its content before anything opens it. */
export function AttachFile({ project, onAttached }: { project: number; onAttached: (attachment: Shapes["AttachmentOut"]) => void }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const attach = useMutation({
    mutationFn: async (file: File) =>
      got(api.POST("/api/v1/projects/{project_id}/attachments", { params: { path: { project_id: project } }, body: { name: file.name, content: await base64Of(file) } })),
    onSuccess: (made) => {
      if (field.current) field.current.value = "";
      onAttached(made);
    },
  });
  return (
    <div className={classes.attach}>
      <label>
        <Trans>Attach a file</Trans>{" "}
        <input
          ref={field}
          type="file"
          accept=".xlsx,.csv,.md,.pdf,.png"
          aria-describedby="attach-limits"
          disabled={attach.isPending}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) attach.mutate(file);
          }}
        />
      </label>{" "}
      <span id="attach-limits" className={classes.soft}>{t`xlsx, csv, pdf, png or Markdown, up to 8 MB`}</span>
      {attach.isError && (
        <p role="alert">
          <FailureReason error={attach.error} />
        </p>
      )}
    </div>
  );
}
