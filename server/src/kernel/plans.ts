import { readFileSync } from 'node:fs';
import { Plan } from '@askbob/contract/endpoints/plans.ts';
import { z } from 'zod';

const Plans = z
  .array(Plan)
  .min(1)
  .max(100)
  .refine((plans) => new Set(plans.map(({ id }) => id)).size === plans.length, 'two plans have the same id')
  .refine((plans) => plans.filter((plan) => plan.default).length <= 1, 'more than one plan is the default');

/** Reads the operator's file of plans. Throws an Error that says in one line what is wrong with it. */
export function readPlans(path: string): Plan[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error;
    throw new Error(missing ? `names a file that cannot be read: ${path}` : `is no JSON file: ${path}`);
  }
  const parsed = Plans.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${path}: /${issue?.path.join('/')} ${issue?.message}`);
}

/** The plan of a business: the one it was given, else the default one; null is without any limit. */
export function planOf({ PLANS }: { PLANS: readonly Plan[] }, id: string | null): Plan | null {
  return PLANS.find((plan) => plan.id === id) ?? PLANS.find((plan) => plan.default) ?? null;
}
