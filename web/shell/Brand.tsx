import classes from './shell.module.css';

export function Brand() {
  return (
    <h1 className={classes.name}>
      <a className={classes.brand} href={location.pathname}>
        <svg width="18" height="18" viewBox="0 0 24 24" fill="none" aria-hidden="true">
          <path
            d="M12 2 22 12 12 22 2 12Z"
            stroke="var(--accent)"
            strokeWidth="2"
            strokeLinejoin="round"
          />
          <path d="M12 8.5 15.5 12 12 15.5 8.5 12Z" fill="var(--accent)" />
        </svg>
        <span>Sightline</span>
      </a>
    </h1>
  );
}
