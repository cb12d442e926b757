"""What the API takes and gives, as typed dictionaries. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from preceptor.sdk.shapes.accounts import ApiKeyIn, ApiKeyList, ApiKeyMade, ApiKeyOut, MeIn, MeOut, RoleOut
from preceptor.sdk.shapes.audit import AuditEventList, AuditEventOut, RuleList, RuleOut
from preceptor.sdk.shapes.billing import (
    BudgetDetail, BudgetIn, BudgetOut, BudgetWarningOut, ClientList, ClientOut, CreditIn, CreditedPartOut,
    InvoiceDetail, InvoiceIn, InvoiceLineOut, InvoiceList, InvoiceOut, ReceiptIn, ReceiptList, ReceiptOut,
    ReservedPartOut, StatedPartOut, TermsIn, TermsOut
)
from preceptor.sdk.shapes.continuations import (
    ContinuationOut, ContinuationStep, ContinueIn, ContinuedCorrection, ContinuerIn, ContinuerOut, JudgementIn,
    SolutionStepOut, StopIn, TurnOut, TurnsOut, UnitContinuationsOut
)
from preceptor.sdk.shapes.corrections import (
    AnswerOut, AttemptToWork, AuthoredOut, ClaimGuideline, ClaimOut, ClaimProject, ClaimRenewed, ClaimState,
    Comparison, ContentIn, CorrectionIn, CorrectionOut, CriterionGrade, CriterionOut, CurrentOut, Decomposition,
    DraftIn, DraftOut, GoodExampleIn, GoodExampleList, GoodExampleOut, Grading, KeptWordsOut, KeptWorkList,
    KeptWorkOut, KeptWorkRow, NextIn, NextOut, OpenAttemptsIn, OpenPairsIn, OpenPlacesIn, OpenProblemsIn, OpenUnitsIn,
    OpenedOut, PageIn, PageOut, PairIn, ProblemToWork, RecomputedList, RecomputedOut, ReleaseIn
)
from preceptor.sdk.shapes.corrections_from_remarkdraft import (
    RemarkDraft, RemarkIn, RemarkList, RemarkOut, StageOut, StepOut, TextsIn, TokenIn, TrialAnswerOut, TrialIn,
    TrialModelOut, TrialOut, TrialsOut, UnitList, UnitOut, UnitRow, UnitThread, WrittenProblem, WrittenStep
)
from preceptor.sdk.shapes.dashboard import (
    DashboardAmount, DashboardOut, LeadFigures, PayFigures, RuleFigures, WorkFigures
)
from preceptor.sdk.shapes.datasets import (
    DataSetIn, DataSetList, DataSetOut, DataSetVersionOut, ExampleList, ExampleOut, ExcludedOut, FileOut,
    VersionSummary
)
from preceptor.sdk.shapes.experts import (
    BasicsIn, ChangeOut, CheckIn, CompletenessOut, ConflictIn, ConflictOut, ConflictsIn, ConsentIn, ConsentList,
    ConsentOut, CredentialIn, CredentialOut, CredentialsIn, CvDecisionIn, CvIn, CvOut, DegreeIn, DegreeOut, DegreesIn,
    EmploymentIn, EmploymentOut, EmploymentsIn, EraseIn, EvidenceOut, ExternalIdsIn, ExternalIdsOut, FoundExpert,
    FoundExperts, HistoryList, HourlyIn, HourlyOut, LanguageIn, LanguageOut, LanguagesIn, LookList, LookOut,
    LooserOut, MomentOut, PairInFull, PairList, PairOut, PairSide, ProfileLine
)
from preceptor.sdk.shapes.experts_from_profilelist import (
    ProfileList, ProfileOut, ProposalOut, PublicationIn, PublicationOut, PublicationsIn, SavedSearchIn,
    SavedSearchList, SavedSearchOut, SayIn, SearchIn, SkillIn, SkillList, SkillListLine, SkillNamed, SkillOut,
    SkillsIn, SpanOut
)
from preceptor.sdk.shapes.frontier import FrontierOut, PlaceOut, SideOut
from preceptor.sdk.shapes.ledger import AccountOut, BalanceList, BalanceOut, TransferList, TransferOut
from preceptor.sdk.shapes.llm import EndpointIn, EndpointList, EndpointOut, KeyIn
from preceptor.sdk.shapes.loop import DurationOut, FigureOut, LoopDetail, LoopList, LoopOut, LoopStageOut, ReportOut
from preceptor.sdk.shapes.payouts import (
    AvailableList, AvailableOut, BankReportIn, BankReportLineOut, BankReportList, BankReportOut, BatchIn, BatchList,
    BatchOut, DestinationIn, DestinationList, DestinationOut, LeftOut, OutcomeFaultOut, OutcomeIn, OutcomesIn,
    OutcomesOut, PayingAccountIn, PayingAccountList, PayingAccountOut, PayoutDetail, PayoutEntryOut, PayoutList,
    PayoutOut, PersonOut, PrepareIn, PreparedOut, ReasonIn, SendingOut, State, WithdrawalOut
)
from preceptor.sdk.shapes.payroll import (
    AdjustedLineOut, AdjustmentIn, AdjustmentList, AdjustmentOut, AppealIn, AwardIn, AwardList, AwardOut,
    AwardRuleOut, BonusRuleIn, BonusRuleList, BonusRuleOut, CorrectedOut, EarnedDay, EarnedDays, EarnedMonth,
    EarnedPeriod, EarnedRow, EarnedSum, EarningsOut, ExchangeOut, ExchangeRateIn, ExchangeRateList, ExchangeRateOut,
    LineRuleOut, LineShareOut, NetworkRunIn, NetworkRunOut, NotCredited, PayAfterAllIn, PayRunDetail, PayRunIn,
    PayRunList, PayRunOut, PayTermsIn, PayTermsOut, PayTotalOut
)
from preceptor.sdk.shapes.payroll_from_paywarningout import (
    PayWarningOut, PayeeDetailsIn, PayeeDetailsOut, PayerIn, PayerOut, ReferralDue, ReferralIn, ReferralList,
    ReferralMade, ReferralOut, ShareOut, SignedFormOut, StatedAdjustmentOut, StatedAwardOut, StatedEntryOut,
    StatedTaxOut, StatementDetail, StatementLineOut, StatementLink, StatementList, StatementOut, TaxFormList,
    TaxFormOut, WithholdingOut, WithholdingReasonIn, WithholdingRuleIn, WithholdingRuleList, WithholdingRuleOut,
    YearToDateOut
)
from preceptor.sdk.shapes.people import HourlyRateOut, PersonAtWork, StaffList
from preceptor.sdk.shapes.probing import (
    AttemptDetail, AttemptList, AttemptOut, CheckOut, CheckedStepOut, CostOut, ModelIn, ModelList, ModelOut,
    ModelVersionIn, ModelVersionList, ModelVersionOut, ParametersIn, PriceIn, ProbeIn, ProbeList, ProbeOut, TryoutIn,
    TryoutOut
)
from preceptor.sdk.shapes.problems import (
    AttachmentIn, AttachmentView, AttachmentsIn, BankIn, CellOut, ExpressionIn, GenerateIn, PosedOut, ProblemDetail,
    ProblemIn, ProblemList, ProblemOut, ReferenceStepIn, SheetOut, TextIn, ValueOut, VerdictOut
)
from preceptor.sdk.shapes.projects import (
    ErrorKindIn, GuidelineIn, GuidelineList, GuidelineOut, ProgressOut, ProjectDetail, ProjectList, ProjectOut,
    RateIn, RateOut, ReadingOut, RulesIn, RulesOut, StaffOut
)
from preceptor.sdk.shapes.review import ReviewIn, ReviewOut, StepNoteIn
from preceptor.sdk.shapes.several import (
    AmountOut, AttachmentOut, EquationOut, ErrorKindOut, KeptOut, LiftOut, LiftSideOut, MoneyOut, NamedOut, RatingIn,
    StepCommentOut, StepRatingOut
)
from preceptor.sdk.shapes.staffing import (
    AcceptIn, AgreedRateOut, AgreedTermsOut, AgreementIn, AgreementList, AgreementOut, AnsweredOut, ApplicantList,
    ApplicantOut, BoardOut, CandidateOut, Checklist, ChecklistItem, ChecklistList, ClientPlan, ConflictCaseList,
    ConflictCaseOut, ConflictDecisionIn, DeclineIn, HeldPlace, MatchRule, NeedIn, NeedInPlan, NeedList, NeedOut,
    OfferDetail, OfferList, OfferOut, OfferPlanIn, OnboardingIn, OnboardingStepList, OnboardingStepOut
)
from preceptor.sdk.shapes.staffing_from_peoplein import (
    PeopleIn, PlanChange, PlanClient, PlanOut, PlanSent, PlannedSeat, PodIn, PodList, PodOut, PodPlace, RaiseIn,
    RelatedIn, RelatedOut, SeatInPlan, SentOffer, TickIn, WallIn, WallOut, WholePlan, WhyOut
)
from preceptor.sdk.shapes.training import (
    EvaluationList, EvaluationOut, LiftList, LossOut, TrainingRunDetail, TrainingRunIn, TrainingRunList,
    TrainingRunOut
)
from preceptor.sdk.shapes.webhooks import (
    DeliveryList, DeliveryOut, ReplayIn, ReplayOut, WebhookIn, WebhookList, WebhookMade, WebhookOut
)
from preceptor.sdk.shapes.worktime import (
    BeatIn, BeatenOut, CapIn, CapList, CapOut, DecisionIn, EntryOut, HeartbeatsIn, LastBeatsIn, LockIn, LockList,
    LockOut, ManualTimeIn, ManualTimeList, ManualTimeOut, ProjectCapIn, ProjectCapOut, SessionIn, SessionOut,
    SessionStarted, StandingOut, ThinkingIn, TodayOut
)

__all__ = [
    "AcceptIn", "AccountOut", "AdjustedLineOut", "AdjustmentIn", "AdjustmentList", "AdjustmentOut", "AgreedRateOut",
    "AgreedTermsOut", "AgreementIn", "AgreementList", "AgreementOut", "AmountOut", "AnswerOut", "AnsweredOut",
    "ApiKeyIn", "ApiKeyList", "ApiKeyMade", "ApiKeyOut", "AppealIn", "ApplicantList", "ApplicantOut", "AttachmentIn",
    "AttachmentOut", "AttachmentView", "AttachmentsIn", "AttemptDetail", "AttemptList", "AttemptOut", "AttemptToWork",
    "AuditEventList", "AuditEventOut", "AuthoredOut", "AvailableList", "AvailableOut", "AwardIn", "AwardList",
    "AwardOut", "AwardRuleOut", "BalanceList", "BalanceOut", "BankIn", "BankReportIn", "BankReportLineOut",
    "BankReportList", "BankReportOut", "BasicsIn", "BatchIn", "BatchList", "BatchOut", "BeatIn", "BeatenOut",
    "BoardOut", "BonusRuleIn", "BonusRuleList", "BonusRuleOut", "BudgetDetail", "BudgetIn", "BudgetOut",
    "BudgetWarningOut", "CandidateOut", "CapIn", "CapList", "CapOut", "CellOut", "ChangeOut", "CheckIn", "CheckOut",
    "CheckedStepOut", "Checklist", "ChecklistItem", "ChecklistList", "ClaimGuideline", "ClaimOut", "ClaimProject",
    "ClaimRenewed", "ClaimState", "ClientList", "ClientOut", "ClientPlan", "Comparison", "CompletenessOut",
    "ConflictCaseList", "ConflictCaseOut", "ConflictDecisionIn", "ConflictIn", "ConflictOut", "ConflictsIn",
    "ConsentIn", "ConsentList", "ConsentOut", "ContentIn", "ContinuationOut", "ContinuationStep", "ContinueIn",
    "ContinuedCorrection", "ContinuerIn", "ContinuerOut", "CorrectedOut", "CorrectionIn", "CorrectionOut", "CostOut",
    "CredentialIn", "CredentialOut", "CredentialsIn", "CreditIn", "CreditedPartOut", "CriterionGrade", "CriterionOut",
    "CurrentOut", "CvDecisionIn", "CvIn", "CvOut", "DashboardAmount", "DashboardOut", "DataSetIn", "DataSetList",
    "DataSetOut", "DataSetVersionOut", "DecisionIn", "DeclineIn", "Decomposition", "DegreeIn", "DegreeOut",
    "DegreesIn", "DeliveryList", "DeliveryOut", "DestinationIn", "DestinationList", "DestinationOut", "DraftIn",
    "DraftOut", "DurationOut", "EarnedDay", "EarnedDays", "EarnedMonth", "EarnedPeriod", "EarnedRow", "EarnedSum",
    "EarningsOut", "EmploymentIn", "EmploymentOut", "EmploymentsIn", "EndpointIn", "EndpointList", "EndpointOut",
    "EntryOut", "EquationOut", "EraseIn", "ErrorKindIn", "ErrorKindOut", "EvaluationList", "EvaluationOut",
    "EvidenceOut", "ExampleList", "ExampleOut", "ExchangeOut", "ExchangeRateIn", "ExchangeRateList",
    "ExchangeRateOut", "ExcludedOut", "ExpressionIn", "ExternalIdsIn", "ExternalIdsOut", "FigureOut", "FileOut",
    "FoundExpert", "FoundExperts", "FrontierOut", "GenerateIn", "GoodExampleIn", "GoodExampleList", "GoodExampleOut",
    "Grading", "GuidelineIn", "GuidelineList", "GuidelineOut", "HeartbeatsIn", "HeldPlace", "HistoryList", "HourlyIn",
    "HourlyOut", "HourlyRateOut", "InvoiceDetail", "InvoiceIn", "InvoiceLineOut", "InvoiceList", "InvoiceOut",
    "JudgementIn", "KeptOut", "KeptWordsOut", "KeptWorkList", "KeptWorkOut", "KeptWorkRow", "KeyIn", "LanguageIn",
    "LanguageOut", "LanguagesIn", "LastBeatsIn", "LeadFigures", "LeftOut", "LiftList", "LiftOut", "LiftSideOut",
    "LineRuleOut", "LineShareOut", "LockIn", "LockList", "LockOut", "LookList", "LookOut", "LoopDetail", "LoopList",
    "LoopOut", "LoopStageOut", "LooserOut", "LossOut", "ManualTimeIn", "ManualTimeList", "ManualTimeOut", "MatchRule",
    "MeIn", "MeOut", "ModelIn", "ModelList", "ModelOut", "ModelVersionIn", "ModelVersionList", "ModelVersionOut",
    "MomentOut", "MoneyOut", "NamedOut", "NeedIn", "NeedInPlan", "NeedList", "NeedOut", "NetworkRunIn",
    "NetworkRunOut", "NextIn", "NextOut", "NotCredited", "OfferDetail", "OfferList", "OfferOut", "OfferPlanIn",
    "OnboardingIn", "OnboardingStepList", "OnboardingStepOut", "OpenAttemptsIn", "OpenPairsIn", "OpenPlacesIn",
    "OpenProblemsIn", "OpenUnitsIn", "OpenedOut", "OutcomeFaultOut", "OutcomeIn", "OutcomesIn", "OutcomesOut",
    "PageIn", "PageOut", "PairIn", "PairInFull", "PairList", "PairOut", "PairSide", "ParametersIn", "PayAfterAllIn",
    "PayFigures", "PayRunDetail", "PayRunIn", "PayRunList", "PayRunOut", "PayTermsIn", "PayTermsOut", "PayTotalOut",
    "PayWarningOut", "PayeeDetailsIn", "PayeeDetailsOut", "PayerIn", "PayerOut", "PayingAccountIn",
    "PayingAccountList", "PayingAccountOut", "PayoutDetail", "PayoutEntryOut", "PayoutList", "PayoutOut", "PeopleIn",
    "PersonAtWork", "PersonOut", "PlaceOut", "PlanChange", "PlanClient", "PlanOut", "PlanSent", "PlannedSeat",
    "PodIn", "PodList", "PodOut", "PodPlace", "PosedOut", "PrepareIn", "PreparedOut", "PriceIn", "ProbeIn",
    "ProbeList", "ProbeOut", "ProblemDetail", "ProblemIn", "ProblemList", "ProblemOut", "ProblemToWork",
    "ProfileLine", "ProfileList", "ProfileOut", "ProgressOut", "ProjectCapIn", "ProjectCapOut", "ProjectDetail",
    "ProjectList", "ProjectOut", "ProposalOut", "PublicationIn", "PublicationOut", "PublicationsIn", "RaiseIn",
    "RateIn", "RateOut", "RatingIn", "ReadingOut", "ReasonIn", "ReceiptIn", "ReceiptList", "ReceiptOut",
    "RecomputedList", "RecomputedOut", "ReferenceStepIn", "ReferralDue", "ReferralIn", "ReferralList", "ReferralMade",
    "ReferralOut", "RelatedIn", "RelatedOut", "ReleaseIn", "RemarkDraft", "RemarkIn", "RemarkList", "RemarkOut",
    "ReplayIn", "ReplayOut", "ReportOut", "ReservedPartOut", "ReviewIn", "ReviewOut", "RoleOut", "RuleFigures",
    "RuleList", "RuleOut", "RulesIn", "RulesOut", "SavedSearchIn", "SavedSearchList", "SavedSearchOut", "SayIn",
    "SearchIn", "SeatInPlan", "SendingOut", "SentOffer", "SessionIn", "SessionOut", "SessionStarted", "ShareOut",
    "SheetOut", "SideOut", "SignedFormOut", "SkillIn", "SkillList", "SkillListLine", "SkillNamed", "SkillOut",
    "SkillsIn", "SolutionStepOut", "SpanOut", "StaffList", "StaffOut", "StageOut", "StandingOut", "State",
    "StatedAdjustmentOut", "StatedAwardOut", "StatedEntryOut", "StatedPartOut", "StatedTaxOut", "StatementDetail",
    "StatementLineOut", "StatementLink", "StatementList", "StatementOut", "StepCommentOut", "StepNoteIn", "StepOut",
    "StepRatingOut", "StopIn", "TaxFormList", "TaxFormOut", "TermsIn", "TermsOut", "TextIn", "TextsIn", "ThinkingIn",
    "TickIn", "TodayOut", "TokenIn", "TrainingRunDetail", "TrainingRunIn", "TrainingRunList", "TrainingRunOut",
    "TransferList", "TransferOut", "TrialAnswerOut", "TrialIn", "TrialModelOut", "TrialOut", "TrialsOut", "TryoutIn",
    "TryoutOut", "TurnOut", "TurnsOut", "UnitContinuationsOut", "UnitList", "UnitOut", "UnitRow", "UnitThread",
    "ValueOut", "VerdictOut", "VersionSummary", "WallIn", "WallOut", "WebhookIn", "WebhookList", "WebhookMade",
    "WebhookOut", "WholePlan", "WhyOut", "WithdrawalOut", "WithholdingOut", "WithholdingReasonIn",
    "WithholdingRuleIn", "WithholdingRuleList", "WithholdingRuleOut", "WorkFigures", "WrittenProblem", "WrittenStep",
    "YearToDateOut"
]
