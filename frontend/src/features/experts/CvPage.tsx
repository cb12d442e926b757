import { Button, FileButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { inBase64 } from "@/api/base64";
import { api, got, type Shapes } from "@/api/client";
import { profileKey } from "@/api/profile";
import { useWord } from "@/i18n/words";
import { Mark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import { useSaid } from "./cvWords";
import classes from "./experts.module.css";

type Cv = Shapes["CvOut"];
type Proposal = Cv["proposals"][number];

const cvKey = ["experts", "cv"] as const;
const largest = 8 * 2 ** 20;

export function CvPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const cv = useQuery({
    queryKey: cvKey,
    queryFn: () => got(api.GET("/api/v1/experts/me/cv")),
    refetchInterval: (query) => (query.state.data?.model_state === "waiting" ? 3_000 : false),
  });
  const send = useMutation({
    mutationFn: async (file: File) => got(api.PUT("/api/v1/experts/me/cv", { body: { name: file.name.slice(-200), content: await inBase64(file) } })),
    onSuccess: (read) => client.setQueryData(cvKey, read),
  });
  const [tooLarge, setTooLarge] = useState(false);
  const choose = (file: File | null) => {
    setTooLarge(file !== null && file.size > largest);
    if (file !== null && file.size <= largest) send.mutate(file);
  };
  return (
    <Page
      title={t`From a curriculum vitae`}
      above={
        <Link to="/my-profile">
          <Trans>My profile</Trans>
        </Link>
      }
      lead={<Trans>A file is read and proposes what your profile could say. Nothing is in it before you confirm it, field by field. The file itself is not kept.</Trans>}
      actions={
        <FileButton onChange={choose} accept=".pdf,.docx,.txt,.json,.zip">
          {(props) => (
            <Button {...props} loading={send.isPending}>
              <Trans>Choose a file</Trans>
            </Button>
          )}
        </FileButton>
      }
    >
      <p className={classes.soft}>
        <Trans>PDF, DOCX, plain text, JSON Resume or LinkedIn’s export (ZIP), 8 MB at most, in English or Arabic.</Trans>
      </p>
      {(send.isError || tooLarge) && (
        <p role="alert" className={classes.error}>
          {tooLarge ? <Trans>The file is larger than 8 MB. Choose a smaller one.</Trans> : <FailureReason error={send.error} />}
        </p>
      )}
      <Fetched query={cv}>{(read) => (read.id === null ? null : <Proposals key={read.id} cv={read} />)}</Fetched>
    </Page>
  );
}

function Proposals({ cv }: { cv: Cv }) {
  const client = useQueryClient();
  const [shown, setShown] = useState<Proposal | null>(null);
  const [failed, setFailed] = useState<{ id: number; error: unknown } | null>(null);
  const open = cv.proposals.filter((each) => each.state === "proposed");
  const decide = useMutation({
    mutationFn: ({ id, confirmed }: { id: number; confirmed: boolean }) => got(api.PUT("/api/v1/experts/me/cv/{proposal_id}", { params: { path: { proposal_id: id } }, body: { confirmed } })),
    onMutate: () => setFailed(null),
    onError: (error, { id }) => setFailed({ id, error }),
    onSuccess: (profile, { id, confirmed }) => {
      client.setQueryData(profileKey, profile);
      client.setQueryData(cvKey, (before: Cv | undefined) => before && { ...before, proposals: before.proposals.map((each) => (each.id === id ? { ...each, state: confirmed ? ("confirmed" as const) : ("rejected" as const) } : each)) });
    },
  });
  const left = open.length;
  return (
    <>
      <Section
        title={<Trans>What it seems to say</Trans>}
        note={
          left > 0 ? (
            <Trans>
              <bdi>{cv.file_name}</bdi>: {left} to decide
            </Trans>
          ) : (
            <Trans>Everything is decided.</Trans>
          )
        }
      >
        <ByModel cv={cv} />
        <ul className={classes.rows}>
          {cv.proposals.map((each) => (
            <Field key={each.id} proposal={each} failed={failed?.id === each.id ? failed.error : null} pending={decide.isPending} onShow={() => setShown(each)} onDecide={(confirmed) => decide.mutate({ id: each.id, confirmed })} />
          ))}
        </ul>
      </Section>
      <Section title={<Trans>The text that was read</Trans>}>
        <Text text={cv.text} proposal={shown} />
      </Section>
    </>
  );
}

/** What became of asking a model; nothing where none was asked. */
function ByModel({ cv }: { cv: Cv }) {
  if (cv.model_state === "none") return null;
  const proposed = cv.proposals.filter((each) => each.by_model).length;
  return (
    <p role="status" className={classes.soft}>
      {cv.model_state === "waiting" && <Trans>A model reads the text as well. What it proposes appears here.</Trans>}
      {cv.model_state === "failed" && <Trans>The model did not answer as it should. What stands here was found by rules.</Trans>}
      {cv.model_state === "read" && (
        <Trans>
          A model read the text as well. Proposed by it: {proposed}. Left out because the text does not say so: {cv.model_dropped}.
        </Trans>
      )}
    </p>
  );
}

interface FieldProps {
  proposal: Proposal;
  pending: boolean;
  failed: unknown;
  onShow: () => void;
  onDecide: (confirmed: boolean) => void;
}

function Field({ proposal, pending, failed, onShow, onDecide }: FieldProps) {
  const said = useSaid()(proposal);
  const word = useWord();
  return (
    <li>
      <div className={classes.proposal}>
        <span className={classes.soft}>{said.kind}</span>
        <span dir="auto" className={classes.said}>
          {said.words}
        </span>
        {proposal.by_model && (
          <Mark tone="unsure">
            <Trans>proposed by a model</Trans>
          </Mark>
        )}
      </div>
      {proposal.state === "proposed" ? (
        <div className={classes.actions}>
          <Button size="compact-sm" disabled={pending} onClick={() => onDecide(true)}>
            <Trans>Into my profile</Trans>
          </Button>
          <Button size="compact-sm" variant="default" disabled={pending} onClick={() => onDecide(false)}>
            <Trans>Leave out</Trans>
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onShow}>
            <Trans>Where it says so</Trans>
          </Button>
        </div>
      ) : (
        <Mark tone={proposal.state === "confirmed" ? "good" : "quiet"}>{word("cv_state", proposal.state)}</Mark>
      )}
      {failed !== null && (
        <p role="alert" className={classes.error}>
          <FailureReason error={failed} />
        </p>
      )}
    </li>
  );
}

/** The text with the places of one proposal marked; places are counted in Unicode signs, so it is cut by them. */
function Text({ text, proposal }: { text: string; proposal: Proposal | null }) {
  const signs = Array.from(text);
  const spans = [...(proposal?.spans ?? [])].sort((one, other) => one.start - other.start);
  const pieces: { at: number; words: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    pieces.push({ at, words: signs.slice(at, start).join(""), marked: false }, { at: start, words: signs.slice(start, end).join(""), marked: true });
    at = end;
  }
  pieces.push({ at, words: signs.slice(at).join(""), marked: false });
  const first = pieces.findIndex((piece) => piece.marked);
  return (
    <pre dir="auto" className={classes.cv} tabIndex={0}>
      {pieces.map((piece, index) =>
        piece.marked ? (
          <Marked key={`${proposal?.id ?? 0}-${piece.at}`} first={index === first}>
            {piece.words}
          </Marked>
        ) : (
          <span key={`${index}-${piece.at}`}>{piece.words}</span>
        ),
      )}
    </pre>
  );
}

/** A marked place; the first one comes into sight. */
function Marked({ first, children }: { first: boolean; children: string }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (first) mark.current?.scrollIntoView({ block: "center" });
  }, [first]);
  return <mark ref={mark}>{children}</mark>;
}
