"""What an editor may write, typed; and every file of schemes/ held against it."""
