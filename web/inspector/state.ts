/** What the right-hand panel shows, and the trail of what it showed before. */
export type Inspected =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'relationship'; readonly id: string }
  | {
      readonly kind: 'several';
      readonly entities: readonly string[];
      readonly relationships: readonly string[];
    }
  | { readonly kind: 'document'; readonly id: string; readonly claim?: string }
  | { readonly kind: 'documents' };

export interface InspectorState {
  readonly trail: readonly Inspected[];
  /** Index in the trail of what is shown; -1 while the panel is closed. */
  readonly position: number;
}

export const initialInspector: InspectorState = { trail: [], position: -1 };
