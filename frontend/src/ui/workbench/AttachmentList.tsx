import { CloseButton, UnstyledButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { api, got, type Shapes } from "@/api/client";
import { Dialog } from "../Dialog";
import { Isolated } from "../Figures";
import { Markdown } from "../markdown/Markdown";
import { Fetched, Loading } from "../States";
import classes from "./AttachmentList.module.css";

type Attachment = Shapes["AttachmentOut"];

/** The reader of PDFs is large: it comes with the first of them. */
const PdfView = lazy(() => import("./pdf/PdfView"));

const isPdf = ({ media_type: type }: Attachment) => type === "application/pdf";
const fileOf = (id: number) => `/api/v1/attachments/${id}/file`;

/** The files beside a problem: each opens in the page, and can be taken out. */
export function AttachmentList({ attachments, onRemove }: { attachments: Attachment[]; onRemove?: (attachment: Attachment) => void }) {
  const { t } = useLingui();
  const [shown, setShown] = useState<Attachment | null>(null);
  if (attachments.length === 0) return null;
  return (
    <section className={classes.list} aria-label={t`Attachments`}>
      <h2 className={classes.title}>
        <Trans>Attachments</Trans>
      </h2>
      <ul>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <UnstyledButton className={classes.name} onClick={() => setShown(attachment)}>
              <bdi>{attachment.name}</bdi>
            </UnstyledButton>{" "}
            <span className={classes.soft}>
              <Isolated>{`${Math.max(1, Math.round(attachment.size / 1024))} kB`}</Isolated>
            </span>{" "}
            <a href={fileOf(attachment.id)} download={attachment.name}>
              <Trans>Download</Trans>
            </a>
            {onRemove && <CloseButton size="sm" aria-label={t`Take out ${attachment.name}`} onClick={() => onRemove(attachment)} />}
          </li>
        ))}
      </ul>
      <Dialog opened={shown !== null} onClose={() => setShown(null)} title={shown?.name ?? ""} wide>
        {shown && (isPdf(shown) ? <Pages attachment={shown} /> : <AttachmentView id={shown.id} name={shown.name} />)}
      </Dialog>
    </section>
  );
}

function AttachmentView({ id, name }: { id: number; name: string }) {
  const { t } = useLingui();
  const view = useQuery({ queryKey: ["attachments", id], queryFn: () => got(api.GET("/api/v1/attachments/{attachment_id}", { params: { path: { attachment_id: id } } })), staleTime: Infinity });
  return (
    <Fetched query={view}>
      {(file) => (
        <>
          {file.kind === "sheets" && <Sheets sheets={file.sheets} />}
          {file.kind === "text" && <Markdown text={file.text} />}
          {file.kind === "image" && <img className={classes.picture} src={fileOf(id)} alt={t`Image: ${name}`} />}
          {file.kind === "pages" && file.pages.map((page, index) => (
            <pre key={index} className={classes.page} dir="auto">
              {page}
            </pre>
          ))}
          {file.kind === "download" && (
            <p>
              <Trans>This file can only be downloaded.</Trans>
            </p>
          )}
          {file.charset && (
            <p className={classes.soft}>
              <Trans>
                The file does not name its character set; it was read as <Isolated>{file.charset}</Isolated>.
              </Trans>
            </p>
          )}
          {file.cut && (
            <p className={classes.soft}>
              <Trans>Only the first part is shown; the download has all of it.</Trans>
            </p>
          )}
        </>
      )}
    </Fetched>
  );
}

/** A PDF is read by the browser; only where it cannot, the words that the server finds in it are shown. */
function Pages({ attachment: { id, name } }: { attachment: Attachment }) {
  return (
    <Suspense fallback={<Loading />}>
      <PdfView address={fileOf(id)} name={name} instead={<AttachmentView id={id} name={name} />} />
    </Suspense>
  );
}

function Sheets({ sheets }: { sheets: Shapes["SheetOut"][] }) {
  const { t } = useLingui();
  const [formulas, setFormulas] = useState(false);
  const some = sheets.some(({ rows }) => rows.some((row) => row.some(({ formula }) => formula !== "")));
  return (
    <>
      {some && (
        <label className={classes.switch}>
          <input type="checkbox" checked={formulas} onChange={(event) => setFormulas(event.currentTarget.checked)} /> <Trans>Show the formulas</Trans>
        </label>
      )}
      {sheets.map((sheet) => (
        <section key={sheet.name}>
          {sheet.name && (
            <h3 className={classes.title}>
              <bdi>{sheet.name}</bdi>
            </h3>
          )}
          <div className={classes.frame} tabIndex={0} role="region" aria-label={sheet.name || t`Table`}>
            <table>
              <tbody>
                {sheet.rows.map((row, at) => (
                  <tr key={at}>
                    {row.map((cell, column) => (
                      <td key={column} title={cell.formula || undefined} data-formula={cell.formula !== "" || undefined}>
                        {formulas && cell.formula ? <code dir="ltr">{cell.formula}</code> : <bdi>{cell.value}</bdi>}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}
