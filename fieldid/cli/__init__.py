"""The command line: the same job as on the screens, without them. Talks to ``fieldid.app``."""
