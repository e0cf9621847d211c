"""All that rests on the laptop: keys, officers, the encrypted database and the sealed spool."""
