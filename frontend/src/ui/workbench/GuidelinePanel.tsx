import { Trans, useLingui } from "@lingui/react/macro";
import { Dialog } from "../Dialog";
import { Isolated } from "../Figures";
import { GoodExamples } from "./GoodExamples";
import { Markdown } from "../markdown/Markdown";

export interface GuidelineText {
  version: number;
  language: string;
  body: string;
}

export function GuidelinePanel({ opened, onClose, guideline, project }: { opened: boolean; onClose: () => void; guideline: GuidelineText; project?: number }) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Guidelines`} wide>
      <p>
        <Trans>
          Version <Isolated>{guideline.version}</Isolated>, in force now
        </Trans>
      </p>
      <div lang={guideline.language} dir={guideline.language === "ar" ? "rtl" : "ltr"}>
        <Markdown text={guideline.body} />
      </div>
      {project !== undefined && <GoodExamples project={project} />}
    </Dialog>
  );
}
