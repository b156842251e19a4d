/** Notes in the audit log what was asked, once it is answered: what an endpoint says is worth telling, and every refusal. */
import type { RequestHandler } from 'express';
import type { AuditLog } from '../../access/auditLog.ts';
import type { AuditEntry } from '../../model/accessContracts.ts';
import { stateOf } from './requestState.ts';

/** Refusals of a person or a place rather than of a request. */
const TOLD_ALWAYS = new Set([401, 403, 421, 429]);
const LONGEST_ACTION = 100;

const outcomeOf = (status: number): AuditEntry['outcome'] =>
  status < 400 ? 'done' : status < 500 ? 'refused' : 'failed';

/** @param onError is told what could not be written; the answer is on its way by then */
export const auditTrail =
  (log: Pick<AuditLog, 'note'>, onError: (error: unknown) => void): RequestHandler =>
  (request, response, next) => {
    response.once('close', () => {
      const { who, action, subject, audited, detail, untold } = stateOf(request);
      const status = response.statusCode;
      if (untold || !(audited || TOLD_ALWAYS.has(status))) return;
      log
        .note({
          ...(who?.name !== undefined && { who: who.name, role: who.role }),
          ...(who?.token !== undefined && { token: who.token }),
          from: request.ip ?? 'unknown',
          action: action ?? `${request.method} ${request.path}`.slice(0, LONGEST_ACTION),
          ...(subject && { subject: subject.slice(0, LONGEST_ACTION) }),
          outcome: response.writableFinished ? outcomeOf(status) : 'failed',
          status,
          ...((detail !== undefined || !response.writableFinished) && {
            detail: detail ?? 'closed before its end',
          }),
        })
        .catch(onError);
    });
    next();
  };
