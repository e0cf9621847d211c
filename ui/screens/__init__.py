"""One file a screen; ``registry`` finds them by file name."""
