/** The endpoints of curation: deciding and undoing, the record, the review queue, contradictions and sources. */
import {
  contradictionListSchema,
  contradictionParamsSchema,
  decidedSchema,
  decisionListParamsSchema,
  decisionListSchema,
  decisionRequestSchema,
  reviewParamsSchema,
  reviewQueueSchema,
  sourceListParamsSchema,
  sourceListSchema,
  undoRequestSchema,
} from './decisionContracts.ts';
import { endpoint } from './endpoint.ts';

export const DECISION_ENDPOINTS = {
  decide: endpoint({
    name: 'decide',
    method: 'post',
    path: '/api/decisions',
    summary:
      'Decide: review or correct a claim, weigh a claim or a source, make a mention or a claim by hand',
    body: decisionRequestSchema,
    response: decidedSchema,
  }),
  undoDecision: endpoint({
    name: 'undoDecision',
    method: 'post',
    path: '/api/decisions/:id/undo',
    summary: 'Undo a decision, in any order; undoing an undo brings the decision back',
    body: undoRequestSchema,
    response: decidedSchema,
  }),
  decisions: endpoint({
    name: 'decisions',
    method: 'get',
    path: '/api/decisions',
    summary: 'The record: who decided what and when, with before and after, the latest first',
    query: decisionListParamsSchema,
    response: decisionListSchema,
  }),
  review: endpoint({
    name: 'review',
    method: 'get',
    path: '/api/review',
    summary: 'The queue of claims to review, each with its sentence and the ones beside it',
    query: reviewParamsSchema,
    response: reviewQueueSchema,
  }),
  contradictions: endpoint({
    name: 'contradictions',
    method: 'get',
    path: '/api/contradictions',
    summary: 'Claims that contradict each other, side by side',
    query: contradictionParamsSchema,
    response: contradictionListSchema,
  }),
  sources: endpoint({
    name: 'sources',
    method: 'get',
    path: '/api/sources',
    summary: 'Publishers with their reliability; change it by a decision of kind `reliability`',
    query: sourceListParamsSchema,
    response: sourceListSchema,
  }),
} as const;
