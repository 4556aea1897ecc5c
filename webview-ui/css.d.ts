// Style sheets are imported for what the bundler does with them, and have no value.
declare module '*.css';
