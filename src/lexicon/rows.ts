import type { Kind, Status } from "../claim/claim.ts";

export interface Cue { readonly form: string; readonly status: Status; readonly kind: Kind }
