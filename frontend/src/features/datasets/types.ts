import type { Shapes } from "@/api/client";

export type DataSetRow = Shapes["DataSetOut"];
export type VersionDetail = Shapes["DataSetVersionOut"];
