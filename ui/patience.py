"""How long somebody who looks on waits for the hub."""

ANSWER_S = 10.0  # for one answer; each request is tried a few times
