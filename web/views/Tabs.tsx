/** The views of the stage, one of them shown. */
import { keyNames } from '../actions/keys.ts';
import { VIEWS } from './registry.ts';
import { useViews, viewActions } from './store.ts';
import classes from './views.module.css';

export function ViewTabs() {
  const shown = useViews((s) => s.view);
  return (
    <div className={classes.tabs} role="tablist" aria-label="Views">
      {VIEWS.map(({ name, label, icon: Icon, keys }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`view-tab-${name}`}
          aria-selected={name === shown}
          aria-controls="view-panel"
          tabIndex={name === shown ? 0 : -1}
          className={classes.tab}
          title={`${label} (${keyNames(keys, false).join(' ')})`}
          onClick={() => viewActions.show(name)}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            if (by === 0) return;
            const at = VIEWS.findIndex((v) => v.name === name);
            const next = VIEWS[(at + by + VIEWS.length) % VIEWS.length];
            if (!next) return;
            viewActions.show(next.name);
            document.getElementById(`view-tab-${next.name}`)?.focus();
          }}
        >
          <Icon size={15} stroke={1.6} aria-hidden="true" />
          {label}
        </button>
      ))}
    </div>
  );
}
