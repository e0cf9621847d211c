"""One tree of errors, a file a room: each says what is wrong and what to do next."""
