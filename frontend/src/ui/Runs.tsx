import { isolate } from "./markdown/isolate";

/** Plain words in which figures keep their order inside Arabic and nothing hides; `mixed` as `isolate` has it. */
export function Runs({ text, mixed }: { text: string; mixed: boolean }) {
  return isolate(text, mixed).map((run, at) =>
    run.kind === "figure" ? (
      <bdi key={at} dir="ltr">
        {run.text}
      </bdi>
    ) : run.kind === "invisible" ? (
      <mark key={at} className="invisible-character" dir="ltr">
        {run.name}
      </mark>
    ) : (
      run.text
    ),
  );
}
