import { fault } from "../host/fault.ts";

/** A failure of ours as a job's answer. */
export function faultOf(
  { kind }: { readonly kind: string },
  error: unknown,
): { readonly kind: "fault"; readonly says: string } {
  return { kind: "fault", says: fault(kind, error).error.says };
}
